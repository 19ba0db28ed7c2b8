/** Which clauses of the rules decide something: dropped one at a time, on what real Envoys wrote and on the samples. */
import { certaintyOf, signsOf } from '../engine/certainty.ts';
import { close } from '../engine/close.ts';
import { compile } from '../engine/compile.ts';
import { open, settleAbsences, step } from '../engine/fold.ts';
import { prepare } from '../engine/prepare.ts';
import { rank } from '../engine/rank.ts';
import { read } from '../engine/read.ts';
import type { Knowledge, LogRecord, Rule } from '../engine/types.ts';
import { cutFromRecordings, misses, recorded, written } from './cases.ts';
import { withoutEach } from './clauses.ts';

export interface Decisive {
  /** How many clauses there are. */
  readonly clauses: number;
  /** `rule: clause` without which the rule says the same of every recorded text and every sample, at the same place among the causes. */
  readonly idle: readonly string[];
  /** Those that only a written sample needs: no recorded text, and no lines that a sample has from one. */
  readonly unrecorded: readonly string[];
}

/** Drops every clause of every rule (or of those `asked` for). `root`: the repository's, with its `/`, or empty. */
export function decisive(knowledge: Knowledge, root: string, asked: readonly string[] = []): Decisive {
  const prepared = prepare(knowledge);
  const records = (from: readonly { readonly text: string }[]): readonly (readonly LogRecord[])[] =>
    [...new Set(from.map(({ text }) => text))].map((text) => read(text, 0, prepared).records);
  const lab = records([...recorded(root), ...cutFromRecordings(root)]);
  const own = records([...written(root), ...misses(root)]);
  const said = saidBy(knowledge);
  const ordered = (id: string, less: Rule) => ({
    inOrder: orderBy(knowledge),
    inOrderWithout: orderBy({ ...knowledge, rules: { ...knowledge.rules, [id]: less } }),
  });

  let clauses = 0;
  const idle: string[] = [];
  const unrecorded: string[] = [];
  for (const [id, rule] of Object.entries(knowledge.rules)) {
    if (asked.length > 0 && !asked.includes(id)) continue;
    const before = { lab: said(id, rule, lab), own: said(id, rule, own) };
    for (const { clause, rule: less } of withoutEach(rule)) {
      clauses++;
      if (said(id, less, lab) !== before.lab) continue;
      const name = `${id}: ${clause}`;
      if (said(id, less, own) !== before.own) {
        unrecorded.push(name);
        continue;
      }
      // What changes no certainty may still change the order of the causes.
      const { inOrder, inOrderWithout } = ordered(id, less);
      if (differ(lab, before.lab, inOrder, inOrderWithout)) continue;
      (differ(own, before.own, inOrder, inOrderWithout) ? unrecorded : idle).push(name);
    }
  }
  return { clauses, idle, unrecorded };
}

type Order = (records: readonly LogRecord[]) => string;

/** Whether one of the texts of which the rule says something has its causes in another order. */
const differ = (all: readonly (readonly LogRecord[])[], said: string, one: Order, other: Order): boolean =>
  said.split('\n').some((told, at) => told !== '' && one(all[at] ?? []) !== other(all[at] ?? []));

/** The causes that all rules together give, in their order. */
function orderBy(knowledge: Knowledge): Order {
  const { compiled, phrases } = prepare(knowledge);
  return (records) => {
    const state = open(knowledge, compiled, {});
    for (const record of records) step(state, record);
    const { cases } = rank(close(state), knowledge, {}, phrases.terms);
    return cases.map(({ rule, key, certainty }) => `${rule} ${key} ${certainty}`).join(', ');
  };
}

/** What a rule alone says of each text. */
const saidBy = (knowledge: Knowledge) => (id: string, rule: Rule, all: readonly (readonly LogRecord[])[]) => {
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
};
