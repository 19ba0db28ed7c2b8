import type { Piece } from '../engine/types.ts';
import { eachLine } from './cut.ts';
import { defineWrapper } from './define.ts';

/** A row of an exported sheet: cells in quotes with doubled quotes inside, or parted by tabs. The longest cell is the line. */
export default defineWrapper({
  title: 'CSV or TSV row',
  shape: 'last',
  peel: (text) => cellOf(text, /(?:^|,|\t|;)"((?:[^"]|"")*)"(?=,|\t|;|$)/g) ?? tabbed(text),
  wrap: (text) => eachLine(text, (line) => `2026-10-05,"${line.replaceAll('"', '""')}",prod`),
  samples: [
    { wrapped: '2026-11-02,"said ""no healthy upstream"" twice",cart', bare: 'said "no healthy upstream" twice' },
    {
      wrapped: '2026-11-02 09:14\tcart\tno healthy upstream, said the proxy\terror',
      bare: 'no healthy upstream, said the proxy',
    },
  ],
});

function cellOf(text: string, cell: RegExp) {
  const cells = [...text.matchAll(cell)];
  const longest = cells.sort((a, b) => (b[1] as string).length - (a[1] as string).length)[0];
  if (!longest || longest[0].length === text.length) return undefined;
  const start = longest.index + longest[0].length - (longest[1] as string).length - 1;
  const pieces: Piece[] = [];
  let from = start;
  for (const found of (longest[1] as string).matchAll(/""/g)) {
    const at = start + found.index;
    pieces.push({ start: from, end: at }, { start: at, end: at + 2, text: '"' });
    from = at + 2;
  }
  return { pieces: [...pieces, { start: from, end: start + (longest[1] as string).length }] };
}

const ISTIO = /\d{4}-\d\d-\d\dT[\d:.]+Z\t(?:trace|debug|info|warn|warning|error|fatal|critical)\t/;
function tabbed(text: string) {
  const cells = text.split('\t');
  // A log line of Istio's own programs is parted by tabs too.
  if (cells.length < 3 || ISTIO.test(text)) return undefined;
  const longest = cells.reduce((best, cell, at) => (cell.length > (cells[best] as string).length ? at : best), 0);
  const start = cells.slice(0, longest).reduce((sum, cell) => sum + cell.length + 1, 0);
  return { pieces: [{ start, end: start + (cells[longest] as string).length }] };
}
