/**
 * Joins of several patterns cost a look-up a line. Until another pattern of a join is met too, and then by the same key, nothing can
 * come of it: its lines wait unread.
 */
import type { Key } from '../../../facts/facts.ts';
import type { Part } from '../../compile.ts';
import { type Held, heldIn, notedSide, OF_CALLER, rememberAll, type Sides, type State, sideOf } from '../../fold.ts';
import { keyOf } from '../../near.ts';
import { OldestFirst } from '../../oldest-first.ts';
import type { LogRecord } from '../../types.ts';
import { joinKeyOf } from '../../waiting.ts';
import type { LineFound } from '../lines.ts';
import { Chains } from './chains.ts';
import { History, type ReadAgain, type Sided, type Waiting } from './history.ts';
import { hashOfText } from './key-hash.ts';

/** A join's part, and which of its patterns hold in a line, as bits. */
export interface Join {
  readonly part: Part;
  readonly per: Key;
  /** By what it looks for others, in the line that was read. */
  readonly key: string;
  readonly patterns: number;
}
const MOST = 10_000;
/** Of one key the newest lines are kept, as the fold keeps them. */
const MOST_OF_ONE = 40;

export class Joins {
  readonly #state: State;
  readonly #history: History;
  /** Of each part the patterns that were met, whatever the key. */
  readonly #met: Uint32Array;
  /** Lines that were not read yet, and what was, by part and key. */
  readonly #unread = new Chains();
  readonly #read = new OldestFirst<true, number>();
  /** The sides of requests that told something: the caller's proxy 1, the receiver's 2. */
  #sides = 0;

  constructor(state: State, decode: (bytes: Uint8Array) => string) {
    this.#state = state;
    this.#history = new History(decode);
    this.#met = new Uint32Array(state.compiled.parts.length);
  }

  /** Lets a line of a buffer wait; `false` where something comes of it and it has to be read. */
  waits(bytes: Uint8Array, start: number, end: number, number: number, { line, unsided, now }: Repeated): boolean {
    const { joins, sided } = line;
    let open = false;
    for (const join of joins) {
      if (!this.#meet(join)) continue;
      open = true;
      if (this.#tells(join, now.keyOf(join.per)) && !this.#isHeard(join, now.record)) return false;
    }
    const sides = sided !== undefined && this.#meetSide(sided.side);
    if (sides) this.#enterSides(now.request(), sided);
    if (joins.length === 0 && sides) return true;
    const at = this.#history.addBytes(bytes, start, end, sides ? unsided : line, number);
    if (open) for (const join of joins) if (this.#isOpen(join)) this.#wait(join, now.keyOf(join.per), at);
    return true;
  }

  /** The bytes of this buffer will be gone. */
  leave(bytes: Uint8Array): void {
    this.#history.settle(bytes);
  }

  /** Of what holds in a record, what is to be taken into account now; the rest waits. */
  now(record: LogRecord, held: readonly Held[], { number, text }: LineFound, readAgain: ReadAgain): readonly Held[] {
    const joins = joinsIn(held, record);
    const side = held.length > 0 ? sideOf(record) : undefined;
    if (side) this.#meetSide(side);
    if (joins.length === 0) return held;
    const keys = new Map(joins.map(({ per, key }) => [per, hashOfText(key)] as const));
    const own = (per: Key): number => keys.get(per) as number;
    const telling = new Set<Part>();
    for (const join of joins) {
      if (!this.#meet(join) || !this.#tells(join, own(join.per)) || this.#isHeard(join, record)) continue;
      telling.add(join.part);
      this.#readUnread(join, own(join.per));
    }
    const waiting = joins.filter(({ part }) => !telling.has(part));
    if (waiting.length > 0) {
      const line = { joins: waiting, keyOf: own, requestOf: () => '', readAgain, sided: undefined };
      const at = this.#history.addText(text, line, number);
      for (const join of waiting) if (this.#isOpen(join)) this.#wait(join, own(join.per), at);
    }
    return held.filter((one) => !isJoin(one) || telling.has(one.clause.part));
  }

  #isOpen({ part }: Join): boolean {
    return isSeveral(this.#met[part.id] as number);
  }

  /** Notes that a pattern was met; whether by now another was, too. */
  #meet(join: Join): boolean {
    const { part, per, patterns } = join;
    const before = this.#met[part.id] as number;
    // What must be there alone is known at the end, and must be read before.
    const met = before | patterns | (isAbsence(join) ? 3 : 0);
    this.#met[part.id] = met;
    if (!isSeveral(met)) return false;
    if (!isSeveral(before)) for (const one of this.#history.of(part.id, per)) this.#wait(one.join, one.key, one.at);
    return true;
  }

  /** Notes from which side of requests something was told; whether by now the other side told something, too. */
  #meetSide(side: keyof Sides): boolean {
    const before = this.#sides;
    this.#sides |= OF_CALLER.has(side) ? 1 : 2;
    if (!isSeveral(this.#sides)) return false;
    if (!isSeveral(before)) for (const { request, sided } of this.#history.sided()) this.#enterSides(request, sided);
    return true;
  }

  #enterSides(request: string, { side, problems }: Sided): void {
    for (const problem of problems) notedSide(this.#state, request, side, problem);
  }

  /** Whether another pattern of this join was met by this key. */
  #tells(join: Join, key: number): boolean {
    if (isAbsence(join) || isSeveral(join.patterns)) return true;
    const met = this.#unread.patternsOf(join.part.id, key, this.#history.oldest);
    return isSeveral(join.patterns | met) || (this.#read.size > 0 && this.#read.has(idOf(join, key)));
  }

  /** Whether this join only gives an answer that was given of the same already. */
  #isHeard({ part: { owner } }: Join, record: LogRecord): boolean {
    if (owner.of !== 'answer') return false;
    const per = this.#state.knowledge.checks[owner.check]?.about;
    const own = per && keyOf(record, per);
    return this.#state.answers.some(
      ({ check, answer, about }) => check === owner.check && answer === owner.answer && about === own,
    );
  }

  #wait({ part, patterns }: Join, key: number, at: number): void {
    this.#unread.add(part.id, key, patterns, at);
  }

  /** The lines that waited by this key are read: the fold knows them from now on. */
  #readUnread(join: Join, key: number): void {
    const id = idOf(join, key);
    const unread = this.#unread.take(join.part.id, key, this.#history.oldest, MOST_OF_ONE);
    if (this.#read.size >= MOST) this.#read.dropOldest();
    this.#read.set(id, true);
    for (const at of unread) {
      for (const record of this.#history.recordsAt(at)) {
        const held = heldIn(this.#state, record).filter(({ clause }) => clause.part === join.part);
        rememberAll(this.#state, record, held);
      }
    }
  }
}

/** A kind of lines that are like one that was read. */
export interface Repeated {
  readonly line: Waiting;
  /** The same without what it tells of its request. */
  readonly unsided: Waiting;
  readonly now: Now;
}
/** The record that the line at hand is like, and the line's own keys. */
interface Now {
  readonly record: LogRecord;
  readonly keyOf: (per: Key) => number;
  readonly request: () => string;
}

const idOf = ({ part }: Join, key: number): number => part.id * 2 ** 32 + key;
/** Its first pattern, of an absence: it holds where nothing more comes. */
const isAbsence = ({ part, patterns }: Join): boolean => 'seen' in part.when && (patterns & 1) !== 0;
const isSeveral = (patterns: number): boolean => (patterns & (patterns - 1)) !== 0;

/** Several patterns in several records. */
export const isJoin = ({ clause: { part } }: Held): boolean => 'all' in part.when || 'seen' in part.when;

/** The joins of which patterns hold here, but for those by a key that this record has not. */
export function joinsIn(held: readonly Held[], record: LogRecord): readonly Join[] {
  const joins = new Map<Part, Join>();
  for (const { clause } of held) {
    const { part, position } = clause;
    if (!('all' in part.when || 'seen' in part.when)) continue;
    const key = joinKeyOf(record, part);
    if (key === undefined) continue;
    const patterns = (joins.get(part)?.patterns ?? 0) | (1 << position);
    joins.set(part, { part, per: part.when.per, key, patterns });
  }
  return [...joins.values()];
}
