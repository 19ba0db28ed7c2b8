/**
 * `npm run truth [-- --wrong] [-- area]`: how often the engine is right, measured on what real Envoys wrote (`test/recordings`)
 * and on the written samples apart. The honest figure is the last row: versions, formats and wrappers that no sample uses.
 */
import { fileURLToPath } from 'node:url';
import { knowledge } from '../src/knowledge.ts';
import { complaintsOf, percent, tally } from '../src/truth/tally.ts';
import { truth } from '../src/truth/truth.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const only = process.argv.slice(2).find((one) => !one.startsWith('-'));
const rows = truth(knowledge, root, ({ area, cause }) => only === undefined || area === only || cause === only);
const tallies = rows.map(({ title, judged }) => ({ title, ...tally(judged) }));

const columns = ['', 'texts', 'first', 'among three', 'certain, right', 'wrongly certain', 'silent'];
const table = tallies.map(({ title, texts, first, amongThree, certainRight, certainWrong, silent }) => [
  title,
  String(texts),
  percent(first, texts),
  percent(amongThree, texts),
  percent(certainRight, texts),
  String(certainWrong),
  String(silent),
]);
const widths = columns.map((_, at) => Math.max(...[columns, ...table].map((row) => (row[at] ?? '').length)));
for (const row of [columns, ...table])
  console.log(
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
  );

if (process.argv.includes('--wrong'))
  for (const { title, judged } of rows)
    for (const complaint of complaintsOf(judged)) console.log(`${title}: ${complaint}`);
if (tallies.some(({ certainWrong }) => certainWrong > 0)) process.exitCode = 1;
