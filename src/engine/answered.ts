/** What the answers to checks make of a case. */
import { asksOf } from './asks.ts';
import { lowered } from './certainty.ts';
import type { FactAt, State } from './fold.ts';
import type { Certainty } from './types.ts';
import type { Case } from './verdicts.ts';

/** What the answers to checks make of a case: given ones hold for all, read ones for the same key (absent parts are wild). */
export function answered(one: Case, state: State): Case {
  const heard = answersFor(one, state).flatMap(({ check, answer, facts }) => {
    const meaning = asksOf(one.rule, check, state.knowledge)?.[answer];
    return meaning ? [{ check, answer, meaning, facts }] : [];
  });
  let certainty: Certainty = one.certainty;
  let ruledOutBy: string | null = null;
  for (const { check, answer, meaning } of heard) {
    if (meaning === 'proves') certainty = 'certain';
    if (meaning === 'suggests' && certainty === 'possible') certainty = 'likely';
    if (meaning === 'against') certainty = lowered(certainty) ?? 'possible';
    if (meaning === 'rulesOut') ruledOutBy = state.knowledge.checks[check]?.answers[answer]?.says ?? answer;
  }
  return { ...one, certainty, answered: heard, ruledOutBy };
}

function answersFor(one: Case, state: State) {
  const given = Object.entries(state.context.answers ?? {}).map(([check, answer]) => ({
    check,
    answer,
    facts: [] as readonly FactAt[],
  }));
  const read = state.answers.filter(({ check, about }) => {
    if (state.knowledge.checks[check]?.about !== one.per) return true;
    return about === undefined || one.key === undefined || sameKey(about, one.key);
  });
  const told = new Set(given.map(({ check }) => check));
  return [...given, ...read.filter(({ check }) => !told.has(check))];
}
const sameKey = (one: string, other: string): boolean =>
  one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`);
