import { defineFormat } from './define.ts';
import { fieldsOfMatch } from './groups.ts';

/** nginx's `combined` and Apache's: address, user, time, request, status, bytes, referrer, agent. */
const LINE =
  /^(?<downstreamRemote>[\da-fA-F.:]+) \S+ \S+ \[\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d [+-]\d{4}\] "(?<method>[A-Z]+) (?<path>\S+) (?<protocol>HTTP\/[\d.]+)" (?<status>\d{3}) (?<bytesSent>\d+|-)/d;

/** A web server in front of (or behind) the mesh: read as what it is. */
export default defineFormat({
  title: 'nginx or Apache access log',
  mesh: false,
  starts: '0123456789abcdefABCDEF:',
  has: '] "',
  read: (lines, at) => {
    const found = LINE.exec(lines[at] as string);
    return found ? { fields: fieldsOfMatch(found) } : undefined;
  },
  samples: ['203.0.113.9 - - [02/Nov/2026:09:14:11 +0000] "GET /cart HTTP/1.1" 502 157 "-" "Mozilla/5.0"'],
});
