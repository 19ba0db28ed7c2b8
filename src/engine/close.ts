/** The end of the fold: cases and problems with their final keys, certainties and what rules them out. */
import type { Key } from '../facts/facts.ts';
import type { CaseState, FactAt, Group, ProblemState, SignSeen, State } from './fold.ts';
import { settleAbsences, widerThan } from './fold.ts';
import type { Certainty, LogRecord, Meaning, Strength } from './types.ts';

/** A rule's verdict on one value of its key. */
export interface Case {
  readonly rule: string;
  readonly per: Key;
  readonly key: string | undefined;
  readonly file: number;
  readonly certainty: Certainty;
  readonly signs: readonly SignSeen[];
  readonly records: number;
  readonly first: LogRecord;
  readonly last: LogRecord;
  /** The answers that were taken into account, with the words that gave them. */
  readonly answered: readonly Answered[];
  readonly ruledOutBy: string | null;
  /** Ids of problems. */
  readonly problems: ReadonlySet<string>;
  /** Only the symptom's list names it: no sign of its own was seen. */
  readonly bySymptom: boolean;
}
export interface Answered {
  readonly check: string;
  readonly answer: string;
  readonly meaning: Meaning;
  readonly facts: readonly FactAt[];
}
export interface Problem {
  readonly id: string;
  readonly symptom: string | null;
  readonly per: Key;
  readonly key: string | undefined;
  readonly file: number;
  readonly count: number;
  readonly first: LogRecord;
  readonly last: LogRecord;
  readonly facts: readonly FactAt[];
  /** Lines of the caller's proxy that only carried this failure. */
  readonly carried: number;
}
export interface Closed {
  readonly cases: readonly Case[];
  readonly problems: readonly Problem[];
  /** Cases of rules that are no problem. */
  readonly normal: readonly Case[];
}

export function close(state: State): Closed {
  settleAbsences(state);
  const keys = finalKeys(state);
  const told = mergedProblems(state, keys);
  const problems = withoutCarried(told, state);
  const kept = new Set(problems.map(({ problem }) => problem.id));
  const finalIds = new Map(told.flatMap(({ problem, from }) => from.map((id) => [id, problem.id] as const)));
  const merged = mergedCases(state, keys, finalIds).flatMap((one) => inProblems(one, kept));
  const own = merged.flatMap((one) => verdictOn(one, merged, state) ?? []);
  const causes = own.filter(({ rule }) => state.knowledge.rules[rule]?.kind !== 'normal');
  const alone = causes.filter(({ problems: its }) => its.size === 0);
  const all = [...problems.map(({ problem }) => problem), ...alone.map((one) => problemOfCase(one))];
  const withOwn = causes.map((one) =>
    one.problems.size === 0 ? { ...one, problems: new Set([problemOfCase(one).id]) } : one,
  );
  const cases = [
    ...withOwn,
    ...bySymptoms(
      problems.map(({ problem }) => problem),
      withOwn,
      state,
    ),
  ];
  return { cases, problems: all, normal: own.filter(({ rule }) => state.knowledge.rules[rule]?.kind === 'normal') };
}

// ---- keys -------------------------------------------------------------------------------------------------------

type FinalKey = (per: Key, key: string | undefined) => string | undefined;

/** `cart` and `cart.shop` are made one, and what has no key joins the only one there is. */
function finalKeys(state: State): FinalKey {
  const values = new Map<Key, Set<string>>();
  const note = (per: Key, key: string | undefined) => {
    if (key === undefined) return;
    const known = values.get(per);
    if (known) known.add(key);
    else values.set(per, new Set([key]));
  };
  // What only speaks against a cause, or is normal, makes no service one of those that fail.
  for (const { rule, key, groups } of state.cases.values()) {
    const speaks = [...groups.values()].some(({ records }) => records > 0);
    if (speaks && state.knowledge.rules[rule]?.kind !== 'normal') note(perOf(state, rule), key);
  }
  for (const { symptom, key } of state.problems.values())
    note(state.knowledge.symptoms[symptom]?.per ?? 'service', key);
  const longer = (per: Key, key: string): string => {
    if (per !== 'service') return key;
    const longest = [...(values.get(per) ?? [])].filter((other) => other.startsWith(`${key}.`));
    return longest.length === 1 ? (longest[0] as string) : key;
  };
  const only = new Map([...values].map(([per, keys]) => [per, new Set([...keys].map((key) => longer(per, key)))]));
  return (per, key) => {
    if (key !== undefined) return longer(per, key);
    const others = only.get(per);
    return others?.size === 1 ? [...others][0] : undefined;
  };
}

const perOf = (state: State, rule: string): Key => state.knowledge.rules[rule]?.per ?? 'service';

// ---- problems ---------------------------------------------------------------------------------------------------

interface MergedProblem {
  readonly problem: Problem;
  readonly from: readonly string[];
}

function mergedProblems(state: State, keys: FinalKey): MergedProblem[] {
  const merged = new Map<
    string,
    { state: ProblemState; per: Key; key: string | undefined; from: string[]; count: number; last: LogRecord }
  >();
  for (const [id, one] of state.problems) {
    const per = state.knowledge.symptoms[one.symptom]?.per ?? 'service';
    const key = keys(per, one.key);
    const final = `${one.symptom} ${key ?? `file ${one.file}`}`;
    const known = merged.get(final);
    if (known) {
      known.count += one.count;
      known.from.push(id);
      known.last = one.last;
    } else merged.set(final, { state: one, per, key, from: [id], count: one.count, last: one.last });
  }
  // A wider symptom of the same key is the same failure, told less exactly: it joins the narrower one if there is just one.
  for (const [id, one] of [...merged]) {
    const narrower = [...merged.entries()].filter(
      ([, other]) =>
        other !== one &&
        (other.key ?? other.state.file) === (one.key ?? one.state.file) &&
        widerThan(other.state.symptom, state.knowledge.symptoms).has(one.state.symptom),
    );
    if (narrower.length !== 1) continue;
    const target = narrower[0]?.[1];
    if (!target) continue;
    target.count += one.count;
    target.from.push(...one.from);
    merged.delete(id);
  }
  return [...merged].map(([id, { state: one, per, key, from, count, last }]) => ({
    from,
    problem: {
      id,
      symptom: one.symptom,
      per,
      key,
      file: one.file,
      count,
      first: one.first,
      last,
      facts: one.facts,
      carried: 0,
    },
  }));
}

/**
 * Where a request was seen from both sides, the caller's line only carried what the receiver's proxy states: the failure is
 * told once, where it was made.
 */
function withoutCarried(told: readonly MergedProblem[], state: State): MergedProblem[] {
  const finalOf = new Map(told.flatMap((one) => one.from.map((id) => [id, one] as const)));
  const moved = new Map<MergedProblem, Map<MergedProblem, number>>();
  for (const { carried, stated } of state.requests.values()) {
    const target = finalOf.get(stated[0] ?? '');
    if (!target) continue;
    for (const id of carried) {
      const source = finalOf.get(id);
      if (!source || source === target) continue;
      const to = moved.get(source) ?? new Map<MergedProblem, number>();
      to.set(target, (to.get(target) ?? 0) + 1);
      moved.set(source, to);
    }
  }
  const carriedTo = new Map<MergedProblem, number>();
  for (const to of moved.values())
    for (const [target, count] of to) carriedTo.set(target, (carriedTo.get(target) ?? 0) + count);
  return told.flatMap((one) => {
    const away = [...(moved.get(one)?.values() ?? [])].reduce((sum, count) => sum + count, 0);
    if (away >= one.problem.count) return [];
    return [{ ...one, problem: { ...one.problem, count: one.problem.count - away, carried: carriedTo.get(one) ?? 0 } }];
  });
}

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
  carried: 0,
});

// ---- cases ------------------------------------------------------------------------------------------------------

interface MergedCase {
  readonly rule: string;
  readonly per: Key;
  readonly key: string | undefined;
  readonly file: number;
  readonly groups: Map<string, Group>;
  readonly problems: Set<string>;
}

function mergedCases(state: State, keys: FinalKey, problemIds: ReadonlyMap<string, string>): MergedCase[] {
  const merged = new Map<string, MergedCase>();
  const parts = partsOf(state, keys);
  for (const one of state.cases.values()) {
    const per = perOf(state, one.rule);
    const key = keys(per, one.key);
    const whole = `${one.rule} ${key ?? `file ${one.file}`}`;
    // What names no policy (no subset) joins the only one that is named.
    const named = parts.get(whole);
    const id = `${whole} ${one.part === '' && named?.size === 1 ? [...named][0] : one.part}`;
    const known = merged.get(id) ?? {
      rule: one.rule,
      per,
      key,
      file: one.file,
      groups: new Map(),
      problems: new Set<string>(),
    };
    merged.set(id, known);
    mergeInto(known, one, problemIds);
  }
  return [...merged.values()];
}

/** The values by which the cases of one rule and key are kept apart. */
function partsOf(state: State, keys: FinalKey): ReadonlyMap<string, ReadonlySet<string>> {
  const parts = new Map<string, Set<string>>();
  for (const { rule, key, file, part } of state.cases.values()) {
    if (part === '') continue;
    const whole = `${rule} ${keys(perOf(state, rule), key) ?? `file ${file}`}`;
    parts.set(whole, (parts.get(whole) ?? new Set()).add(part));
  }
  return parts;
}

function mergeInto(target: MergedCase, one: CaseState, problemIds: ReadonlyMap<string, string>): void {
  for (const problem of one.problems) target.problems.add(problemIds.get(problem) ?? problem);
  for (const [id, group] of one.groups) {
    const known = target.groups.get(id);
    if (!known) {
      target.groups.set(id, { ...group, signs: new Map(group.signs) });
      continue;
    }
    known.records += group.records;
    known.last = group.last;
    for (const [sign, seen] of group.signs) {
      const before = known.signs.get(sign);
      if (before) before.count += seen.count;
      else known.signs.set(sign, { ...seen });
    }
  }
}

const CERTAINTIES: readonly Certainty[] = ['possible', 'likely', 'certain'];
const OF_STRENGTH: { readonly [S in Strength]: Certainty | undefined } = {
  proves: 'certain',
  suggests: 'likely',
  fits: 'possible',
  against: undefined,
};
export const stronger = (one: Certainty, other: Certainty): number =>
  CERTAINTIES.indexOf(one) - CERTAINTIES.indexOf(other);

/** The strongest that the signs say, one lower where one speaks against it; nothing where that leaves nothing. */
function certaintyOf(signs: readonly SignSeen[]): Certainty | undefined {
  const best = signs
    .flatMap(({ strength }) => OF_STRENGTH[strength] ?? [])
    .sort(stronger)
    .at(-1);
  if (!best) return undefined;
  return signs.some(({ strength }) => strength === 'against') ? lowered(best) : best;
}
const lowered = (certainty: Certainty): Certainty | undefined => CERTAINTIES[CERTAINTIES.indexOf(certainty) - 1];

const signsOf = (groups: Iterable<Group>): SignSeen[] => {
  const signs = new Map<string, SignSeen>();
  for (const group of groups) {
    for (const [id, seen] of group.signs) {
      const before = signs.get(id);
      signs.set(id, before ? { ...before, count: before.count + seen.count } : seen);
    }
  }
  return [...signs.values()];
};

function verdictOn(one: MergedCase, all: readonly MergedCase[], state: State): Case | undefined {
  const initial = certaintyOf(signsOf(one.groups.values()));
  if (!initial) return undefined;
  // A weaker verdict never hides a stronger one.
  const hides = (rule: string, group: Group) => {
    const its = certaintyOf(signsOf([group]));
    return all.some((other) => {
      const certainty = other.rule === rule ? certaintyOf(signsOf(other.groups.values())) : undefined;
      return certainty !== undefined && (its === undefined || stronger(certainty, its) >= 0);
    });
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
    },
    state,
  );
}

// ---- answers ----------------------------------------------------------------------------------------------------

/** What the answers to checks make of a case: given ones hold for all, read ones for the same key (absent parts are wild). */
function answered(one: Case, state: State): Case {
  const asks: { readonly [check: string]: { readonly [answer: string]: Meaning } | undefined } =
    state.knowledge.rules[one.rule]?.asks ?? {};
  const heard = answersFor(one, state).flatMap(({ check, answer, facts }) => {
    const meaning = asks[check]?.[answer];
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

// ---- causes that only the symptom names -------------------------------------------------------------------------

/** A symptom's causes without a sign of their own: possible, unless something is certain already. */
function bySymptoms(problems: readonly Problem[], own: readonly Case[], state: State): Case[] {
  return problems.flatMap((problem) => {
    const members = own.filter(({ problems: its }) => its.has(problem.id));
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
          },
          state,
        ),
      );
  });
}
