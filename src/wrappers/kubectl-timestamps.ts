import { eachLine, prefix } from './cut.ts';
import { defineWrapper } from './define.ts';

/** `kubectl logs --timestamps`, `docker logs -t`: nine digits of a second, then a space. */
export default defineWrapper({
  title: '`kubectl logs --timestamps`',
  shape: 'line',
  has: 'T',
  peel: prefix(/^(?<time>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}(?:Z|[+-]\d\d:\d\d)) (?!std(?:out|err) [FP] )/d),
  wrap: (text) => eachLine(text, (line) => `2026-10-05T06:07:08.123456789Z ${line}`),
  samples: [{ wrapped: '2026-11-02T09:14:11.219034117Z no healthy upstream', bare: 'no healthy upstream' }],
});
