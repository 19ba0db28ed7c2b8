import type { Field } from '../engine/types.ts';
import { defineFormat } from './define.ts';
import { fieldsOfHeader, STATUS_LINE } from './headers.ts';

const LONGEST = 200;
const MARKED = /^([*<>{}]) ?(.*)$/;
/** Whom curl reached: where the handshake fails there is no request that would say the host. */
const CONNECTED = /^\* +Connected to (\S+) \([^)]*\) port (\d+)/d;
const METER = /^\s*(% Total|Dload|\d+\s+\d+\s+\d+|\d+ +\d+.*--:--)/;

/** One exchange as `curl -v` shows it: `*` curl's own words, `>` the request, `<` the reply, the body between. */
export default defineFormat({
  title: 'An exchange as `curl -v` shows it',
  mesh: false,
  starts: '*><',
  has: ' ',
  read: (lines, at) => {
    const end = endOf(lines, at);
    const own = lines.slice(at, end);
    if (!own.some((text) => EXCHANGE.test(text) || CURL.test(text))) return undefined;
    // Copied from the reply on: the first line is its status, nothing else that begins with `<` is curl's.
    if (own[0]?.startsWith('<') && !EXCHANGE.test(own[0])) return undefined;
    const fields = own.flatMap((text, line) => fieldsOfLine(text, line));
    return { fields, lines: own.length };
  },
  samples: [
    '*   Trying 10.96.33.7:8080...\n* Connected to cart (10.96.33.7) port 8080 (#0)\n> GET /cart HTTP/1.1\n> Host: cart:8080\n> User-Agent: curl/8.5.0\n> Accept: */*\n>\n< HTTP/1.1 503 Service Unavailable\n< content-length: 19\n< server: envoy\n<\n* Connection #0 to host cart left intact\nno healthy upstream',
    '< HTTP/2 404\n< server: istio-envoy\n< date: Mon, 02 Nov 2026 09:14:11 GMT\n< content-length: 0\n<',
    '* Connected to reviews (10.96.12.4) port 9080 (#0)\n> GET / HTTP/1.1\n> Host: reviews:9080\n>\n* Recv failure: Connection reset by peer\n* Closing connection 0\ncurl: (56) Recv failure: Connection reset by peer',
  ],
});

const EXCHANGE = /^(?:> [A-Z]+ \S+ HTTP\/[\d.]+\s*$|< HTTP\/[\d.]+ \d{3})/;
/** What curl says of itself, where no request or reply is shown. */
const CURL =
  /^\* +(Trying |Connected to |connect to |Host .* was resolved|Could not resolve|Closing connection|Connection #|ALPN|TLSv1|SSL |OpenSSL|Recv failure|Empty reply|Mark bundle|Immediate connect)/;

function endOf(lines: readonly string[], at: number): number {
  let end = at;
  let body = false;
  for (; end < lines.length && end < at + LONGEST; end++) {
    const text = lines[end] as string;
    const marked = MARKED.test(text);
    if (marked) {
      // A new exchange begins.
      if (end > at && /^\* +Trying /.test(text) && body) break;
      if (text.startsWith('<')) body = true;
      continue;
    }
    if (METER.test(text) || /^curl: \(\d+\)/.test(text)) continue;
    if (!body || text.trim() === '' || /^\[\d{4}-|^\$ /.test(text)) break;
  }
  return end;
}

function fieldsOfLine(text: string, line: number): Field[] {
  const mark = text[0];
  if ((mark !== '<' && mark !== '>') || text[1] !== ' ') {
    if (METER.test(text)) return [];
    const reached = CONNECTED.exec(text)?.indices;
    const named = (['host', 'port'] as const).flatMap((name, i) => {
      const place = reached?.[i + 1];
      return place ? [{ name, line, start: place[0], end: place[1] }] : [];
    });
    return [...named, { name: 'prose', line, start: mark === '*' ? 1 : 0, end: text.length }];
  }
  const request = mark === '>' ? /^> ([A-Z]+) (\S+) (HTTP\/[\d.]+)\s*$/d.exec(text) : null;
  if (request?.indices) {
    return (['method', 'path'] as const).map((name, i) => ({
      name,
      line,
      start: request.indices?.[i + 1]?.[0] ?? 0,
      end: request.indices?.[i + 1]?.[1] ?? 0,
    }));
  }
  const status = mark === '<' ? STATUS_LINE.exec(text.slice(2).trimEnd()) : null;
  if (status) {
    const start = 2 + (status[1] as string).length + 1;
    return [
      { name: 'protocol', line, start: 2, end: start - 1 },
      { name: 'status', line, start, end: start + 3 },
    ];
  }
  // What the request says of its length is not the reply's.
  return (fieldsOfHeader(text, 2, line) ?? []).filter(({ name }) => mark === '<' || name !== 'bytesSent');
}
