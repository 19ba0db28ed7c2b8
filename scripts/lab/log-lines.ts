/** Which lines of Envoy's component log a recording keeps. */

interface Entry {
  readonly at: number;
  readonly level: string;
  readonly component: string;
  readonly thread: string;
  /** The line with those that belong to it, as header maps are printed. */
  readonly text: string;
}

const head = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3})\d*Z\t(\w+)\tenvoy (\S+)/;

function entriesOf(log: string): readonly Entry[] {
  const entries: Entry[] = [];
  for (const line of log.split('\n')) {
    const match = head.exec(line);
    if (match?.[1] !== undefined) {
      entries.push({
        at: Date.parse(`${match[1]}Z`),
        level: match[2] ?? '',
        component: match[3] ?? '',
        thread: '',
        text: line,
      });
    } else {
      const last = entries.pop();
      if (last !== undefined) entries.push({ ...last, text: `${last.text}\n${line}` });
    }
  }
  return entries.map((entry) => ({ ...entry, thread: /thread=(\d+)\s*$/.exec(entry.text)?.[1] ?? '' }));
}

/** Components whose debug lines speak of one connection or stream. */
const speaking = new Set([
  ...[
    'connection',
    'http',
    'http2',
    'router',
    'client',
    'conn_handler',
    'filter',
    'rbac',
    'jwt',
    'ext_authz',
    'ext_proc',
  ],
  ...[
    'upstream',
    'pool',
    'hc',
    'health_checker',
    'lua',
    'fault',
    'golang',
    'wasm',
    'grpc',
    'dns',
    'forward_proxy',
    'tcp',
    'hcm',
  ],
  ...[
    'secret',
    'cache_filter',
    'quic',
    'rate_limit_quota',
    'misc',
    'io',
    'basic_auth',
    'local_rate_limit',
    'decompression',
  ],
]);

/** Said about every connection, or about the inside of Envoy: nobody reads them, and some come in changing order. */
const chatter =
  /onFileEvent|raising file event|write flush|transport: |adding to cleanup list|removing from cleanup|deferred|saw buffer|initializing (secondary|primary)|membership update|warming|cm init|stream \d+ closed: \d+\b|Creating|http1_session_id|new tcp proxy session|compressor|current connecting state|Not closing conn|invoking \d+ idle|Executing cleanup|timestamp recorded|Codec completed|connection in progress|Handling asynchronous host selection|trying to create new connection|http filter chain|about to add|connection pool.*idle|cluster '.*' pool|dispatch(ed|ing) \d+ bytes|deallocated|Reset idle|recent block|queueing stream due to no available|set (read|write)|removed from preserver|creating http (decoder|encoder)|setting codec|drained|addEvictableCallback|cluster: (add|init)|ratelimit.*shadow|decoding data: \d+|watermark|addHost|adding TLS cluster|SSL shutdown|destroying stream|Unknown error code|completionThread|Recouping|window size/i;

const isRead = ({ level, component, text }: Entry) =>
  level !== 'debug' && level !== 'trace' ? level !== 'info' : speaking.has(component) && !chatter.test(text);

/** Notices about the lab's own configuration. */
const isOurs = (text: string) => /deprecated|No admin address|There is no configured limit to the number/i.test(text);

/** What the main thread does in between (its own calls to istiod, say) comes at any time; of it, only this is kept. */
const ofMainThread = new Set(['hc', 'health_checker', 'upstream', 'dns', 'secret', 'jwt']);

/** The lines of the main thread after those of the worker, burst by burst: which comes first is a race. */
function workerFirst(entries: readonly Entry[], main: string | undefined): readonly Entry[] {
  let burst = 0;
  const placed = entries.map((entry, i) => {
    if (entry.at - (entries[i - 1]?.at ?? entry.at) > 200) burst++;
    return { entry, place: 2 * burst + (entry.thread === main && entry.level === 'debug' ? 1 : 0) };
  });
  return placed.sort((a, b) => a.place - b.place).map(({ entry }) => entry);
}

/** A TLS error is read once or twice, as it happens; once is enough. */
const isNew = (entry: Entry, i: number, all: readonly Entry[]) =>
  !entry.text.includes('ssl_socket.cc') ||
  all.findIndex((other) => other.text.split('\t')[3] === entry.text.split('\t')[3]) === i;

/** Warnings at any time, and from the first request on what the proxy says about its connections. */
export function debugLines(log: string, from: number): string {
  const entries = entriesOf(log);
  const main = entries[0]?.thread;
  const kept = entries
    .filter(
      ({ at, level, thread, component }) =>
        (level !== 'debug' && level !== 'trace') || (at >= from && (thread !== main || ofMainThread.has(component))),
    )
    .filter((entry) => isRead(entry) && !isOurs(entry.text));
  return workerFirst(kept, main)
    .filter(isNew)
    .map(({ text }) => text.trimEnd())
    .join('\n');
}

/** Of these, what a proxy at its usual level prints. */
export const warnings = (log: string) =>
  entriesOf(log)
    .filter(({ level }) => ['warning', 'error', 'critical'].includes(level))
    .map(({ text }) => text.trimEnd())
    .join('\n');
