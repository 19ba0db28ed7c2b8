import { eachLine, prefix } from './cut.ts';
import { defineWrapper } from './define.ts';

/** `journalctl` and syslog: `Nov 02 09:14:11 node-1 kubelet[812]: `, with ISO times, or RFC 5424's `<30>1 …`. */
export default defineWrapper({
  title: 'journald, syslog',
  shape: 'line',
  has: ': ',
  peel: prefix(
    /^(?:<\d{1,3}>1? ?)?(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d(?:\.\d+)?|(?<time>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d))) \S+ (?!HTTP)[\w./@-]+(?:\[\d+\])?: /d,
  ),
  wrap: (text) => eachLine(text, (line) => `Oct 05 06:07:08 node-3 envoy[4711]: ${line}`),
  samples: [
    { wrapped: 'Nov 02 09:14:11 node-1 envoy[812]: no healthy upstream', bare: 'no healthy upstream' },
    { wrapped: '2026-11-02T09:14:11+0000 node-1 kubelet[812]: no healthy upstream', bare: 'no healthy upstream' },
  ],
});
