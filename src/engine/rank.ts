/** The order of diagnoses and problems: by certainty, then by what the best single record tells, then by the symptom's list. */
import { facts } from '../facts/facts.ts';
import { stronger } from './certainty.ts';
import type { Context, Knowledge, Term } from './types.ts';
import type { Case, Closed, Problem, Unclear } from './verdicts.ts';
import { appliesTo } from './versions.ts';

export interface Ranked {
  readonly cases: readonly Case[];
  readonly problems: readonly Problem[];
  readonly normal: readonly Case[];
  readonly unclear: readonly Unclear[];
}

export function rank(
  { cases, problems, normal, unclear }: Closed,
  knowledge: Knowledge,
  context: Context,
  terms: ReadonlyMap<string, Term>,
): Ranked {
  const score = new Map(cases.map((one) => [one, scoreOf(one, terms)]));
  const symptoms = new Map(problems.map(({ id, symptom }) => [id, symptom] as const));
  const places = new Map(cases.map((one) => [one, placeOf(one, symptoms, knowledge)] as const));
  const place = (one: Case): number => places.get(one) ?? LAST;
  // Where nothing is more than possible, what the record tells is weighed against how common the cause is.
  const weighed = (one: Case): number => (score.get(one) ?? 0) - Math.min(place(one), UNCOMMON);
  const applies = (one: Case): boolean => appliesTo(knowledge.rules[one.rule]?.applies ?? {}, context);
  const ordered = cases.toSorted(
    (a, b) =>
      Number(a.ruledOutBy !== null) - Number(b.ruledOutBy !== null) ||
      Number(applies(b)) - Number(applies(a)) ||
      stronger(b.certainty, a.certainty) ||
      (a.certainty === 'possible' ? weighed(b) - weighed(a) : 0) ||
      (score.get(b) ?? 0) - (score.get(a) ?? 0) ||
      place(a) - place(b) ||
      b.records - a.records ||
      compare(a.rule, b.rule) ||
      compare(a.key ?? '', b.key ?? ''),
  );
  const best = new Map<string, number>();
  for (const [index, one] of ordered.entries()) for (const id of one.problems) if (!best.has(id)) best.set(id, index);
  const bestOf = ({ id }: Problem): number => best.get(id) ?? ordered.length;
  return {
    cases: ordered,
    problems: problems.toSorted((a, b) => bestOf(a) - bestOf(b) || b.count - a.count),
    normal: normal.toSorted((a, b) => b.records - a.records || compare(a.rule, b.rule)),
    unclear,
  };
}

const LAST = 1_000;
/** A place in a symptom's list from which on one is as uncommon as another. */
const UNCOMMON = 20;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** The best place that the symptoms of its problems give a cause. */
const placeOf = (
  { problems, rule }: Case,
  symptoms: ReadonlyMap<string, string | null>,
  knowledge: Knowledge,
): number => {
  let best = LAST;
  for (const id of problems) {
    const symptom = symptoms.get(id);
    if (symptom !== undefined) best = Math.min(best, placeIn(knowledge, symptom, rule));
  }
  return best;
};
const placeIn = (knowledge: Knowledge, symptom: string | null, rule: string): number => {
  const at = knowledge.symptoms[symptom ?? '']?.causes.indexOf(rule) ?? -1;
  return at === -1 ? LAST : at;
};

/** What the best single record tells (one weight a fact), one more for each further sign. Never a sum over lines. */
function scoreOf({ signs }: Case, terms: ReadonlyMap<string, Term>): number {
  const positive = signs.filter(({ strength }) => strength !== 'against');
  if (positive.length === 0) return 0;
  const byRecord = new Map<unknown, Set<string>>();
  const weights = new Map<unknown, number>();
  for (const { facts: seen } of positive) {
    for (const { fact, record } of seen) {
      const id = `${fact.name} ${fact.value}`;
      const told = byRecord.get(record) ?? new Set<string>();
      byRecord.set(record, told);
      if (told.has(id)) continue;
      told.add(id);
      const shell = fact.name === 'phrase' && terms.get(String(fact.value))?.shell;
      weights.set(record, (weights.get(record) ?? 0) + (shell ? 1 : facts[fact.name].weight));
    }
  }
  return Math.max(...weights.values(), 0) + positive.length - 1;
}
