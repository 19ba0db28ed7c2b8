/** The lines that a join may still need, the newest kept. */
import type { Key } from '../../../facts/facts.ts';
import type { Sides } from '../../fold.ts';
import type { LogRecord } from '../../types.ts';
import type { LineFound } from '../filter.ts';
import type { Join } from './joins.ts';

const MOST = 10_000;
const ROOM = 4 * 1024 * 1024;

/** Reads a line again that was kept. */
export type ReadAgain = (line: LineFound) => readonly LogRecord[];
/** What is known of a line without reading it. */
export interface Waiting {
  readonly number: number;
  readonly joins: readonly Join[];
  /** By what it is joined, as `key-hash.ts` has it, and its request; from its bytes if only they were kept. */
  readonly keyOf: (per: Key, bytes: Uint8Array) => number;
  readonly requestOf: (bytes: Uint8Array) => string;
  readonly readAgain: ReadAgain;
  /** The problems that it tells of its request, and from which side. */
  readonly sided: Sided | undefined;
}
export interface Sided {
  readonly side: keyof Sides;
  readonly problems: readonly string[];
}

interface Kept {
  readonly line: Waiting;
  /** Its text, or where its bytes stand. */
  readonly text: string | undefined;
  readonly start: number;
  readonly end: number;
}

export class History {
  readonly #decode: (bytes: Uint8Array) => string;
  readonly #bytes = new Uint8Array(ROOM);
  #next = 0;
  #kept: (Kept | undefined)[] = [];
  #oldest = 0;
  /** How many were kept before the first of the list. */
  #before = 0;

  constructor(decode: (bytes: Uint8Array) => string) {
    this.#decode = decode;
  }

  /** Keeps a text; gives back its number here. It takes a byte, so that it grows old with the bytes around it. */
  addText(text: string, line: Waiting): number {
    const start = this.#room(1);
    return this.#push({ line, text, start, end: start + 1 });
  }

  /** Keeps a line as bytes, which are copied: nothing else is made of it until it is needed. */
  addBytes(bytes: Uint8Array, line: Waiting): number {
    const start = this.#room(bytes.length);
    this.#bytes.set(bytes, start);
    return this.#push({ line, text: undefined, start, end: start + bytes.length });
  }

  /** Where so many bytes find room; what stands there is the oldest and gives way. */
  #room(length: number): number {
    if (this.#next + length > ROOM) {
      this.#dropWithin(this.#next, ROOM);
      this.#next = 0;
    }
    const start = this.#next;
    this.#next += length;
    this.#dropWithin(start, this.#next);
    return start;
  }

  /** The lines in which a pattern of this part holds, the oldest first: their numbers here, and their keys. */
  *of(part: number, per: Key): Generator<{ readonly at: number; readonly join: Join; readonly key: number }> {
    for (const [index, kept] of this.#kept.entries()) {
      const join = kept?.line.joins.find((one) => one.part.id === part);
      if (kept && join)
        yield { at: this.#before + index, join, key: kept.line.keyOf(per, this.#bytes.subarray(kept.start, kept.end)) };
    }
  }

  /** The lines that tell problems of a request, the oldest first. */
  *sided(): Generator<{ readonly request: string; readonly sided: Sided }> {
    for (const kept of this.#kept) {
      if (!kept?.line.sided) continue;
      const { line, start, end } = kept;
      yield { request: line.requestOf(this.#bytes.subarray(start, end)), sided: kept.line.sided };
    }
  }

  /** The records of a line that was kept; none where it was too long ago. */
  recordsAt(at: number): readonly LogRecord[] {
    const kept = this.#kept[at - this.#before];
    if (!kept) return [];
    const { line, text, start, end } = kept;
    return line.readAgain({
      number: line.number,
      text: text ?? this.#decode(this.#bytes.subarray(start, end)),
      cut: false,
    });
  }

  #push(kept: Kept): number {
    this.#kept.push(kept);
    if (this.#kept.length - this.#oldest > MOST) this.#drop();
    return this.#before + this.#kept.length - 1;
  }

  #dropWithin(start: number, end: number): void {
    for (let first = this.#kept[this.#oldest]; first; first = this.#kept[this.#oldest]) {
      if (first.start >= end || first.end <= start) return;
      this.#drop();
    }
  }

  #drop(): void {
    this.#kept[this.#oldest++] = undefined;
    if (this.#oldest < MOST) return;
    this.#kept = this.#kept.slice(this.#oldest);
    this.#before += this.#oldest;
    this.#oldest = 0;
  }
}
