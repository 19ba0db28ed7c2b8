/** Conditions of several records: what waits for the others, and what is told once they are there. */
import type { Part } from './compile.ts';
import type { Fired, Held, State } from './fold.ts';
import { isBefore, isNear, keyOf, within } from './near.ts';
import type { Count, LogRecord, Together } from './types.ts';

export interface Waiting {
  readonly part: Part;
  readonly seen: Met[];
  /** Of a join: how many records were joined by each of its patterns. */
  readonly joined: number[];
}
/** A record in which a pattern of a join holds. */
export interface Met extends Held {
  readonly record: LogRecord;
  isJoined: boolean;
}

/** States are kept for this many values of a key; what joins wait for is dropped oldest first. */
export const MOST_WAITING = 10_000;

/**
 * By what joins look for a record's others; `undefined` where it has none: two records that name no service (no connection, no
 * request) may be of any two. Only where the text itself holds them together a file stands for the key: a log is one proxy's, an
 * absence is the whole file's, and a condition may ask for lines that stand near each other.
 */
export function joinKeyOf(record: LogRecord, { when }: Part): string | undefined {
  if ('record' in when) return undefined;
  const { per } = when;
  const own = keyOf(record, per) ?? (per === 'requestId' && record.call?.isSure ? record.call.id : undefined);
  if (own !== undefined) return own;
  const isOfFile = per === 'proxy' || 'seen' in when || (when.within !== undefined && 'lines' in when.within);
  return isOfFile ? `file ${record.file}` : undefined;
}

/** Of what one pattern of a join has seen, the newest are kept: a long log costs no more a line than a short one. */
const MOST_OF_ONE = 20;

/** Enters a record in which a pattern of the condition holds. */
export function remember({ part: { when }, seen }: Waiting, one: Met): void {
  let same = 0;
  let oldest = -1;
  for (let at = 0; at < seen.length; at++) {
    if (seen[at]?.clause.position !== one.clause.position) continue;
    same++;
    if (oldest === -1) oldest = at;
  }
  if ('seen' in when) {
    if (same === 0) seen.push(one);
    return;
  }
  const most = 'count' in when ? when.atLeast : MOST_OF_ONE;
  if (same > most) seen.splice(oldest, 1);
  seen.push(one);
}

/** What waits for the others of a condition, by their key. */
export function waitingFor(state: State, part: Part, key: string): Waiting {
  const id = `${part.id} ${key}`;
  const known = state.waiting.get(id);
  if (known) return known;
  if (state.waiting.size >= MOST_WAITING) state.waiting.dropOldest();
  const joined = 'all' in part.when ? part.when.all.map(() => 0) : [];
  const made: Waiting = { part, seen: [], joined };
  state.waiting.set(id, made);
  return made;
}

/** What the newest record completes. */
export function joinedBy(when: Together, waiting: Waiting): Fired[] {
  const { part, seen } = waiting;
  const last = seen.at(-1);
  if (!last || (when.all.length > 1 && seen.every(({ clause }) => clause === last.clause))) return [];
  const all = chosenFor(when, seen, last);
  if (!all) return [];
  const facts = all.flatMap((one) => one.facts.map((fact) => ({ fact, record: one.record })));
  return [{ owner: part.owner, facts, times: timesJoined(waiting, all) }];
}

/** For each pattern the newest record, near enough to the last, that fits it; one record does not fit two of them. */
function chosenFor(when: Together, seen: readonly Met[], last: Met): readonly Met[] | undefined {
  const { record } = last;
  const isFar = (one: LogRecord): boolean =>
    when.within ? !within(when.within, one, record) : keyOf(record, when.per) === undefined && !isNear(one, record);
  const isBehind = (one: Met, before: Met | undefined) =>
    !when.inOrder || before === undefined || !isBefore(one.record, before.record);
  const from = (position: number, chosen: readonly Met[]): readonly Met[] | undefined => {
    if (position === when.all.length) return chosen;
    const own = position === last.clause.position ? [last] : seen.toReversed();
    for (const one of own) {
      if (one.clause.position !== position || isFar(one.record)) continue;
      if (chosen.some((other) => other.record === one.record) || !isBehind(one, chosen.at(-1))) continue;
      const all = from(position + 1, [...chosen, one]);
      if (all) return all;
    }
    return undefined;
  };
  return from(0, []);
}

/** A join is told as often as the pattern that was joined most: twice each of two records are two, not three pairs. */
function timesJoined({ joined }: Waiting, all: readonly Met[]): number {
  const before = Math.max(...joined);
  for (const one of all) {
    if (one.isJoined) continue;
    one.isJoined = true;
    const { position } = one.clause;
    joined[position] = (joined[position] ?? 0) + 1;
  }
  return Math.max(...joined) - before;
}

/** Whether there are as many near the newest record as are asked for. */
export function countedBy(when: Count, { part, seen }: Waiting): Fired[] {
  const last = seen.at(-1);
  if (!last) return [];
  const near = seen.filter(({ record }) => within(when.within, record, last.record));
  if (near.length < when.atLeast) return [];
  if (near.length > when.atLeast) seen.shift();
  return [
    {
      owner: part.owner,
      facts: near.slice(-1).flatMap(({ facts, record }) => facts.map((fact) => ({ fact, record }))),
    },
  ];
}
