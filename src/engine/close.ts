/** The end of the fold: cases and problems with their final keys, certainties and what rules them out. */
import { answered } from './answered.ts';
import { certaintyOf, signsOf, stronger } from './certainty.ts';
import { finalKeys } from './final-keys.ts';
import { type AnswerSeen, type Group, type State, settleAbsences } from './fold.ts';
import { givenAnswers } from './given.ts';
import { type MergedCase, mergedCases } from './merged-cases.ts';
import { type MergedProblem, mergedProblems, withoutCarried } from './merged-problems.ts';
import type { Certainty } from './types.ts';
import { withoutVague } from './vague.ts';
import type { Case, Closed, Problem } from './verdicts.ts';

export function close(state: State): Closed {
  settleAbsences(state);
  const keys = finalKeys(state);
  const all = mergedProblems(state, keys);
  const mergedAll = mergedCases(state, keys, finalIdsOf(all));
  const told = withoutVague(all, mergedAll, state);
  const toldIds = new Set(told.map(({ problem }) => problem.id));
  const problems = withoutCarried(told, state).map(({ problem }) => problem);
  const kept = new Set(problems.map(({ id }) => id));
  const merged = mergedAll
    .map((one) => ({ ...one, problems: new Set([...one.problems].filter((id) => toldIds.has(id))) }))
    .flatMap((one) => inProblems(one, kept));
  const strongest = strongestOf(merged);
  const { answers: given, unclear } = givenAnswers(merged, problems, state);
  const own = merged
    .flatMap((one) => verdictOn(one, strongest, problems, given, state) ?? [])
    .map((one) => asOften(one, problems));
  const causes = own.filter(({ rule }) => state.knowledge.rules[rule]?.kind !== 'normal');
  const alone = causes.filter(({ problems: its }) => its.size === 0);
  const withAlone = [...problems, ...alone.map((one) => problemOfCase(one))];
  const withOwn = causes.map((one) =>
    one.problems.size === 0 ? { ...one, problems: new Set([problemOfCase(one).id]) } : one,
  );
  const cases = [...withOwn, ...bySymptoms(problems, withOwn, given, state)];
  const normal = own.filter(({ rule }) => state.knowledge.rules[rule]?.kind === 'normal');
  return { cases, problems: withAlone, normal, unclear };
}

/** The final ids of problems by those that the fold gave. */
const finalIdsOf = (told: readonly MergedProblem[]): ReadonlyMap<string, string> =>
  new Map(told.flatMap(({ problem, from }) => from.map((id) => [id, problem.id] as const)));

/** A case as far as its problems are told; none where all of them were only carried. */
function inProblems(one: MergedCase, kept: ReadonlySet<string>): MergedCase[] {
  const problems = new Set([...one.problems].filter((id) => kept.has(id)));
  return one.problems.size > 0 && problems.size === 0 ? [] : [{ ...one, problems }];
}

const problemOfCase = (one: Case): Problem => ({
  id: `case ${one.rule} ${one.key ?? `file ${one.file}`}`,
  symptom: null,
  per: one.per,
  key: one.key,
  file: one.file,
  count: one.records,
  first: one.first,
  last: one.last,
  facts: [],
  hop: one.first.facts.find(({ name }) => name === 'hop')?.value.toString() ?? null,
  carried: 0,
  from: one.from,
});

/** A failure that two proxies tell, or two signs, is one: a cause is told no more often than what it explains. */
function asOften(one: Case, problems: readonly Problem[]): Case {
  if (one.problems.size === 0) return one;
  const explained = problems.reduce((sum, { id, count }) => sum + (one.problems.has(id) ? count : 0), 0);
  return { ...one, records: Math.min(one.records, explained) };
}

/** How sure each rule is where it is surest. */
function strongestOf(all: readonly MergedCase[]): ReadonlyMap<string, Certainty> {
  const strongest = new Map<string, Certainty>();
  for (const { rule, groups } of all) {
    const certainty = certaintyOf(signsOf(groups.values()));
    const known = strongest.get(rule);
    if (certainty && (!known || stronger(certainty, known) > 0)) strongest.set(rule, certainty);
  }
  return strongest;
}

function verdictOn(
  one: MergedCase,
  strongest: ReadonlyMap<string, Certainty>,
  problems: readonly Problem[],
  given: readonly AnswerSeen[],
  state: State,
): Case | undefined {
  const initial = certaintyOf(signsOf(one.groups.values()));
  if (!initial) return undefined;
  // A weaker verdict never hides a stronger one.
  const hides = (rule: string, group: Group) => {
    const its = certaintyOf(signsOf([group]));
    const certainty = strongest.get(rule);
    return certainty !== undefined && (its === undefined || stronger(certainty, its) >= 0);
  };
  const groups = [...one.groups.values()].filter((group) => !group.claimedBy.some((rule) => hides(rule, group)));
  const positive = groups.filter((group) => group.records > 0);
  const first = positive[0];
  const signs = signsOf(groups);
  const certainty = certaintyOf(signs);
  if (!first || !certainty) return undefined;
  return answered(
    {
      rule: one.rule,
      per: one.per,
      key: one.key,
      file: one.file,
      certainty,
      signs,
      records: positive.reduce((sum, group) => sum + group.records, 0),
      first: first.first,
      last: positive.at(-1)?.last ?? first.last,
      answered: [],
      ruledOutBy: null,
      problems: one.problems,
      bySymptom: false,
      from: one.from,
    },
    problems,
    given,
    state,
  );
}

/** A symptom's causes without a sign of their own: possible, unless something is certain already. */
function bySymptoms(
  problems: readonly Problem[],
  own: readonly Case[],
  given: readonly AnswerSeen[],
  state: State,
): Case[] {
  const membersOf = new Map<string, Case[]>();
  for (const one of own) for (const id of one.problems) membersOf.set(id, [...(membersOf.get(id) ?? []), one]);
  return problems.flatMap((problem) => {
    const members = membersOf.get(problem.id) ?? [];
    if (members.some(({ certainty, ruledOutBy }) => certainty === 'certain' && !ruledOutBy)) return [];
    const causes = state.knowledge.symptoms[problem.symptom ?? '']?.causes ?? [];
    return causes
      .filter((rule) => state.knowledge.rules[rule] && !members.some((member) => member.rule === rule))
      .map((rule) =>
        answered(
          {
            rule,
            per: problem.per,
            key: problem.key,
            file: problem.file,
            certainty: 'possible',
            signs: [],
            records: problem.count,
            first: problem.first,
            last: problem.last,
            answered: [],
            ruledOutBy: null,
            problems: new Set([problem.id]),
            bySymptom: true,
            from: [],
          },
          [problem],
          given,
          state,
        ),
      );
  });
}
