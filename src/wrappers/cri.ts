import type { Piece } from '../engine/types.ts';
import { eachLine } from './cut.ts';
import { defineWrapper } from './define.ts';

const STAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+(?:Z|[+-]\d\d:\d\d) (?:stdout|stderr) ([FP])(?: |$)/;

/** A container runtime's file (CRI): stamp, stream, `F` for a full line or `P` for a part that the next line continues. */
export default defineWrapper({
  title: 'CRI log file',
  shape: 'block',
  has: ' std',
  peel: (text) => {
    const pieces: Piece[] = [];
    let written = 0;
    let fitting = 0;
    let at = 0;
    for (const line of text.split('\n')) {
      const found = STAMP.exec(line);
      const end = at + line.length;
      if (line.trim() !== '') written++;
      if (found) fitting++;
      pieces.push({
        start: at + (found?.[0].length ?? 0),
        end: found?.[1] === 'P' ? end : Math.min(end + 1, text.length),
      });
      at = end + 1;
    }
    return fitting > 0 && fitting >= written * 0.8 ? { pieces } : undefined;
  },
  wrap: (text) => eachLine(text, (line) => `2026-10-05T06:07:08.123456789+02:00 stdout F ${line}`),
  samples: [
    { wrapped: '2026-11-02T09:14:11.219034117Z stdout F no healthy upstream', bare: 'no healthy upstream' },
    {
      wrapped: '2026-11-02T09:14:11.219034117Z stderr P no healthy \n2026-11-02T09:14:11.219034117Z stderr F upstream',
      bare: 'no healthy upstream',
    },
  ],
});
