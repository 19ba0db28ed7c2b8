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
  hops: ProblemState['hops'];
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
      known.hops = both(known.hops, one.hops);
    } else {
      const { count, last, hops } = one;
      merged.set(final, { state: one, per, key, from: [id], count, last, hops });
    }
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
      target.hops = both(target.hops, one.hops);
      merged.delete(id);
    }
  }
  return [...merged].map(([id, { state: one, per, key, from, count, last, hops }]) => ({
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
      hop: hopOf(hops),
      carried: 0,
      from,
    },
  }));
}

/** What either tells: it only shows what came of a failure where both do. */
const both = (one: ProblemState['hops'], other: ProblemState['hops']): ProblemState['hops'] =>
  new Map([...one, ...[...other].map(([hop, met]) => [hop, met && one.get(hop) !== false] as const)]);

/** The one place that the lines name where it broke, else the one at which they show what came of it. */
function hopOf(hops: ProblemState['hops']): string | null {
  const made = [...hops].filter(([, isMet]) => !isMet);
  const [only, ...more] = made.length > 0 ? made : hops;
  return only && more.length === 0 ? only[0] : null;
}

/**
 * Where a request was seen from several sides, a line that only carried, or only met, what another states is that failure's: it is
 * told once, where it was made.
 */
export function withoutCarried(told: readonly MergedProblem[], state: State): MergedProblem[] {
  const moves = movesOf(told, state);
  return told.flatMap((one) => {
    const { problem } = one;
    const away = moves.filter(([source]) => source === one).length;
    if (away >= problem.count) return [];
    const here = moves.filter(([, target]) => target === one);
    const hop = problem.hop ?? here[0]?.[0].problem.hop ?? null;
    return [{ ...one, problem: { ...problem, count: problem.count - away, carried: here.length, hop } }];
  });
}

/** Lines of one problem that belong to another: from which to which, once a line. */
function movesOf(told: readonly MergedProblem[], { requests }: State): (readonly [MergedProblem, MergedProblem])[] {
  const finalOf = new Map(told.flatMap((one) => one.from.map((id) => [id, one] as const)));
  const moves: (readonly [MergedProblem, MergedProblem])[] = [];
  const move = (ids: readonly string[], origin: string | undefined) => {
    const target = finalOf.get(origin ?? '');
    for (const id of ids) {
      const source = finalOf.get(id);
      if (source && target && source !== target) moves.push([source, target]);
    }
  };
  for (const { carried, stated, answered, called, closed, left } of requests.values()) {
    // An application that answers an error while a call of its own failed, under the same request id, passes that on.
    if (stated.length > 0) move([...carried, ...closed], stated[0]);
    else if (answered.length > 0) move([...carried, ...answered], called[0] ?? closed[0]);
    // Whom the caller's proxy left, it left for what that proxy itself says of the same service.
    const keyOf = (id: string) => finalOf.get(id)?.problem.key;
    for (const id of left) {
      const origin = called.find((one) => keyOf(one) === keyOf(id));
      move([id], origin);
    }
  }
  return moves;
}
