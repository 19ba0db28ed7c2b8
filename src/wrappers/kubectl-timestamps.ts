import { behind } from './cut.ts';
import { defineWrapper } from './define.ts';

const STAMP = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}(?:Z|[+-]\d\d:\d\d)) /;

/** `kubectl logs --timestamps`: nine digits of a second, then a space. */
export default defineWrapper({
  title: '`kubectl logs --timestamps`',
  shape: 'line',
  has: 'T',
  peel: (text) => {
    const found = STAMP.exec(text);
    if (!found) return undefined;
    return { ...behind(text, found[0].length), fields: [{ name: 'time', start: 0, end: (found[1] as string).length }] };
  },
  samples: [{ wrapped: '2026-11-02T09:14:11.219034117Z no healthy upstream', bare: 'no healthy upstream' }],
});
