import { defineFormat } from './define.ts';
import { fieldsOfMatch } from './groups.ts';

/** nginx's error log, ingress-nginx' too: `2026/11/02 09:14:11 [error] 31#31: *5 message, client: …, upstream: "…"`. */
const LINE =
  /^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d \[(?<level>[a-z]+)\] \d+#\d+: (?:\*\d+ )?(?<prose>.*?)(?:, client: (?<downstreamRemote>[^,]+))?(?:, server: [^,]*)?(?:, request: "(?<method>\S+) (?<path>\S+) (?<protocol>[^"]+)")?(?:, upstream: "(?<upstreamHost>[^"]+)")?(?:, host: "(?<authority>[^"]+)")?(?:, referrer: "[^"]*")?$/d;

export default defineFormat({
  title: 'nginx’s error log',
  mesh: false,
  starts: '0123456789',
  has: '#',
  read: (lines, at) => {
    const text = lines[at] as string;
    const found = text.includes('\\"') ? null : LINE.exec(text);
    return found ? { fields: fieldsOfMatch(found) } : undefined;
  },
  samples: [
    '2026/11/02 09:14:11 [error] 31#31: *5 upstream prematurely closed connection while reading response header from upstream, client: 203.0.113.9, server: shop.example.com, request: "GET /cart HTTP/1.1", upstream: "http://10.96.33.7:8080/cart", host: "shop.example.com"',
  ],
});
