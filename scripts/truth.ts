/**
 * `npm run truth [-- --wrong] [-- area]`: how often the engine is right, measured on what real Envoys wrote (`test/recordings`)
 * and on the written samples apart. The honest figure is the last row: versions, formats and wrappers that no sample uses.
 */
import { diagnose } from '../src/engine/diagnose.ts';
import { knowledge } from '../src/knowledge.ts';
import { type Case, recorded, written } from './truth/cases.ts';
import { type Tally, tally } from './truth/tally.ts';
import { readsLikeNoOther } from './truth/tells.ts';
import { wrapped } from './truth/wrapped.ts';

const wrong = process.argv.includes('--wrong');
const area = process.argv.slice(2).find((one) => !one.startsWith('-'));
const wanted = (cases: readonly Case[]): readonly Case[] =>
  cases.filter((one) => area === undefined || one.area === area || one.cause === area);

const judge = (cases: readonly Case[]): Tally =>
  tally(
    cases.map((one) => ({ ...one, report: diagnose([{ text: one.text }], knowledge) })),
    knowledge,
  );

const samples = new Set(written().map(({ text }) => text.trim()));
const tells = wanted(recorded().filter(({ tells: telling }) => telling));
const other = wanted(recorded().filter(({ tells: telling, cause }) => !telling && cause !== null));
const none = wanted(recorded().filter(({ cause }) => cause === null));
const own = wanted(readsLikeNoOther(recorded()));
const unseen = tells.filter(({ text }) => !samples.has(text.trim()));

const rows: readonly (readonly [string, Tally])[] = [
  ['recorded, text tells', judge(tells)],
  ['recorded, reads like no other cause', judge(own)],
  ['recorded, text tells little', judge(other)],
  ['recorded, no cause', judge(none)],
  ['written samples', judge(wanted(written()))],
  ['unseen versions, formats', judge(unseen)],
  ['unseen, in wrappers', judge(unseen.map(wrapped))],
];

const percent = (part: number, of: number): string => (of === 0 ? '–' : `${((100 * part) / of).toFixed(1)} %`);
const columns = ['', 'texts', 'first', 'among three', 'certain, right', 'wrongly certain', 'silent'];
const table = rows.map(([name, one]) => [
  name,
  String(one.texts),
  percent(one.first, one.texts),
  percent(one.amongThree, one.texts),
  percent(one.certainRight, one.texts),
  String(one.certainWrong),
  String(one.silent),
]);
const widths = columns.map((_, at) => Math.max(...[columns, ...table].map((row) => (row[at] ?? '').length)));
for (const row of [columns, ...table])
  console.log(
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
  );

if (wrong)
  for (const [name, { complaints }] of rows) for (const complaint of complaints) console.log(`${name}: ${complaint}`);
if (rows.some(([, { certainWrong }]) => certainWrong > 0)) process.exitCode = 1;
