import { defineFormat } from './define.ts';
import { fieldsOfMatch } from './groups.ts';

/**
 * HAProxy's configuration manual 2.8, 8.2.3: client, time, frontend, backend/server, five timers, status, bytes, two cookies,
 * how the session ended, connections, queues, captured headers, request.
 */
const LINE =
  /^(?:.{0,80}?\bhaproxy\[\d+\]: )?(?<downstreamRemote>[\da-fA-F.:]+:\d+) \[\d\d\/[A-Z][a-z]{2}\/\d{4}:[\d:.]+\] \S+ [^\s/]+\/(\S+) -?\d+(?:\/\+?-?\d+){4} (?<status>\d{3}|-1) \+?\d+ \S+ \S+ ([A-Za-z-]{4}) [\d/+]+ \d+\/\d+ (?:\{[^}]*\} )*"(?<method>[A-Z]+) (?<path>\S+)(?: (?<protocol>HTTP\/[\d.]+))?/d;

/** The router of OpenShift, or another HAProxy before the mesh: the letters of its ending are read as phrases. */
export default defineFormat({
  title: 'HAProxy HTTP log',
  mesh: false,
  has: ' "',
  read: (lines, at) => {
    const found = LINE.exec(lines[at] as string);
    if (!found) return undefined;
    const status = found.indices?.groups?.['status'];
    const letters = found.indices?.[4];
    const server = found.indices?.[2];
    if (!status || !letters || !server) return undefined;
    // Phrases know no case: with the status, `SH--` (502, closed) and `sH--` (504, its timer) are told apart.
    const [start, end] = found[2] === '<NOSRV>' ? server : [status[0], letters[1]];
    return { fields: [...fieldsOfMatch(found), { name: 'prose', start, end }] };
  },
  samples: [
    'haproxy[39]: 203.0.113.9:41234 [02/Nov/2026:09:14:11.123] public be_http:shop:cart/pod:cart-7d:cart:8080 0/0/-1/-1/3 503 216 - - SC-- 2/2/0/0/3 0/0 "GET /cart HTTP/1.1"',
    '203.0.113.9:41240 [02/Nov/2026:09:14:12.004] fe_shop~ be_cart/<NOSRV> 0/-1/-1/-1/0 503 216 - - SC-- 1/1/0/0/0 0/0 {shop.example.com} "GET /cart HTTP/1.1"',
  ],
});
