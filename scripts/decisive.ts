/**
 * `npm run decisive [-- rule…]`: drops every clause of every rule, one at a time, and lists those without which no recorded
 * text and no sample changes what this rule says of it. Such a clause is either untested or superfluous.
 */
import { fileURLToPath } from 'node:url';
import { certaintyOf, signsOf } from '../src/engine/certainty.ts';
import { compile } from '../src/engine/compile.ts';
import { open, settleAbsences, step } from '../src/engine/fold.ts';
import { prepare } from '../src/engine/prepare.ts';
import { read } from '../src/engine/read.ts';
import type { Knowledge, LogRecord, Rule } from '../src/engine/types.ts';
import { knowledge } from '../src/knowledge.ts';
import { recorded, written } from '../src/truth/cases.ts';
import { withoutEach } from './decisive/clauses.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const asked = process.argv.slice(2);
const prepared = prepare(knowledge);
const facts = (text: string): readonly LogRecord[] => read(text, 0, prepared).records;
const texts = (from: readonly { readonly text: string }[]): readonly (readonly LogRecord[])[] =>
  [...new Set(from.map(({ text }) => text))].map(facts);
const fromLab = texts(recorded(root));
const own = texts(written(root));

let clauses = 0;
const idle: string[] = [];
const unrecorded: string[] = [];
for (const [id, rule] of Object.entries(knowledge.rules)) {
  if (asked.length > 0 && !asked.includes(id)) continue;
  const before = { lab: said(id, rule, fromLab), own: said(id, rule, own) };
  for (const { clause, rule: less } of withoutEach(rule)) {
    clauses++;
    if (said(id, less, fromLab) !== before.lab) continue;
    (said(id, less, own) === before.own ? idle : unrecorded).push(`${id}: ${clause}`);
  }
}
for (const one of unrecorded) console.log(`only a sample needs it   ${one}`);
for (const one of idle) console.log(`nothing needs it         ${one}`);
console.log(`${clauses} clauses: ${idle.length} that nothing needs, ${unrecorded.length} that only samples need.`);

/** What the rule alone says of each text. */
function said(id: string, rule: Rule, all: readonly (readonly LogRecord[])[]): string {
  const alone: Knowledge = { ...knowledge, rules: { [id]: rule }, symptoms: {}, checks: {} };
  const compiled = compile(alone);
  return all
    .map((records) => {
      const state = open(alone, compiled, {});
      for (const record of records) step(state, record);
      settleAbsences(state);
      return [...state.cases.values()]
        .map(({ key, groups }) => `${key} ${certaintyOf(signsOf(groups.values()))}`)
        .join(', ');
    })
    .join('\n');
}
