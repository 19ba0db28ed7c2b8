/** Problems by their final keys; a failure that a proxy only carried is told where it was made. */
import type { Key } from '../facts/facts.ts';
import type { FinalKey } from './final-keys.ts';
import { type ProblemState, type State, widerThan } from './fold.ts';
import type { LogRecord } from './types.ts';
import type { Problem } from './verdicts.ts';

export interface MergedProblem {
  readonly problem: Problem;
  readonly from: readonly string[];
}

interface Merged {
  readonly state: ProblemState;
  readonly per: Key;
  readonly key: string | undefined;
  readonly from: string[];
  count: number;
  last: LogRecord;
}

export function mergedProblems(state: State, keys: FinalKey): MergedProblem[] {
  const merged = new Map<string, Merged>();
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
  const ofKey = new Map<string | number, [string, Merged][]>();
  for (const entry of merged) {
    const key = entry[1].key ?? entry[1].state.file;
    const known = ofKey.get(key);
    if (known) known.push(entry);
    else ofKey.set(key, [entry]);
  }
  for (const same of ofKey.values()) {
    for (const [id, one] of same) {
      const narrower = same.filter(
        ([other, { state: its }]) =>
          other !== id && merged.has(other) && widerThan(its.symptom, state.knowledge.symptoms).has(one.state.symptom),
      );
      const target = narrower.length === 1 ? narrower[0]?.[1] : undefined;
      if (!target) continue;
      target.count += one.count;
      target.from.push(...one.from);
      merged.delete(id);
    }
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
      from,
    },
  }));
}

/**
 * Where a request was seen from several sides, a caller's line only carried what a receiver's proxy states, and an application
 * may have passed on what its own call met: the failure is told once, where it was made.
 */
export function withoutCarried(told: readonly MergedProblem[], state: State): MergedProblem[] {
  const finalOf = new Map(told.flatMap((one) => one.from.map((id) => [id, one] as const)));
  const moved = new Map<MergedProblem, Map<MergedProblem, number>>();
  for (const { carried, stated, answered, called } of state.requests.values()) {
    // An application that answers an error while a call of its own failed, under the same request id, passes that on.
    const passed = stated.length === 0 && answered.length > 0;
    const target = finalOf.get((passed ? called : stated)[0] ?? '');
    if (!target) continue;
    for (const id of passed ? [...carried, ...answered] : carried) {
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
