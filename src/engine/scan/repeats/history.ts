/**
 * The lines that a join may still need, the newest kept. A line of the buffer at hand is only noted; its bytes are copied when
 * the buffer goes on.
 */
import type { Key } from '../../../facts/facts.ts';
import type { Sides } from '../../fold.ts';
import type { LogRecord } from '../../types.ts';
import type { LineFound } from '../lines.ts';
import type { Join } from './joins.ts';

/** A power of two. */
const MOST = 16_384;
const SLOT = MOST - 1;
const ROOM = 4 * 1024 * 1024;
/** Lines are dense where they take more than this part of the bytes that they stand in. */
const DENSE = 3;

/** Reads a line again that was kept. */
export type ReadAgain = (line: LineFound) => readonly LogRecord[];
/** What is known of a kind of lines without reading them. */
export interface Waiting {
  readonly joins: readonly Join[];
  /** By what a line is joined, as `key-hash.ts` has it, and its request; from its bytes if only they were kept. */
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
/** Lines whose bytes were copied together: the numbers of the first and the last, and where their bytes stand. */
interface Block {
  readonly last: number;
  readonly start: number;
  readonly end: number;
}

const NO_BYTES = new Uint8Array(0);

export class History {
  readonly #decode: (bytes: Uint8Array) => string;
  readonly #bytes = new Uint8Array(ROOM);
  #room = 0;
  #blocks: Block[] = [];
  /** Lines are numbered on and on; each has a slot until others need it. */
  #next = 0;
  #oldest = 0;
  /** From here on there are lines whose bytes are still in a file's buffer. */
  #unsettled = 0;
  readonly #lines: (Waiting | undefined)[] = new Array(MOST).fill(undefined);
  readonly #texts: (string | undefined)[] = new Array(MOST).fill(undefined);
  /** Where the bytes of a line stand: a file's buffer, or `#bytes`. */
  readonly #in: Uint8Array[] = new Array(MOST).fill(NO_BYTES);
  readonly #numbers = new Float64Array(MOST);
  readonly #starts = new Int32Array(MOST);
  readonly #ends = new Int32Array(MOST);

  constructor(decode: (bytes: Uint8Array) => string) {
    this.#decode = decode;
  }

  /** Lines before this one are gone. */
  get oldest(): number {
    return this.#oldest;
  }

  /** Keeps a text; gives back its number here. */
  addText(text: string, line: Waiting, number: number): number {
    return this.#push(line, number, text, NO_BYTES, 0, 0);
  }

  /** Keeps a line of a buffer, which is given to `settle` before other bytes come into it. */
  addBytes(bytes: Uint8Array, start: number, end: number, line: Waiting, number: number): number {
    return this.#push(line, number, undefined, bytes, start, end);
  }

  #push(
    line: Waiting,
    number: number,
    text: string | undefined,
    bytes: Uint8Array,
    start: number,
    end: number,
  ): number {
    const at = this.#next++;
    const slot = at & SLOT;
    this.#lines[slot] = line;
    this.#texts[slot] = text;
    this.#in[slot] = bytes;
    this.#numbers[slot] = number;
    this.#starts[slot] = start;
    this.#ends[slot] = end;
    if (at - this.#oldest >= MOST) this.#oldest = at - MOST + 1;
    return at;
  }

  /** The bytes of this buffer will be gone: those of its lines are copied. */
  settle(bytes: Uint8Array): void {
    let [start, end, last, open, sum] = [Number.POSITIVE_INFINITY, 0, -1, -1, 0];
    const from = Math.max(this.#unsettled, this.#oldest);
    for (let at = from; at < this.#next; at++) {
      const slot = at & SLOT;
      if (this.#in[slot] === bytes) {
        start = Math.min(start, this.#starts[slot] as number);
        end = Math.max(end, this.#ends[slot] as number);
        sum += (this.#ends[slot] as number) - (this.#starts[slot] as number);
        last = at;
      } else if (open === -1 && this.#in[slot] !== NO_BYTES && this.#in[slot] !== this.#bytes) open = at;
    }
    this.#unsettled = open === -1 ? this.#next : open;
    if (last === -1) return;
    // Lines that stand close together are copied with what stands between them: one copy is faster than many.
    const isDense = sum * DENSE > end - start;
    let to = this.#roomFor(isDense ? end - start : sum, last);
    if (isDense) this.#bytes.set(bytes.subarray(start, end), to);
    for (let at = Math.max(from, this.#oldest); at <= last; at++) {
      const slot = at & SLOT;
      if (this.#in[slot] !== bytes) continue;
      const [its, stop] = [this.#starts[slot] as number, this.#ends[slot] as number];
      if (!isDense) this.#bytes.set(bytes.subarray(its, stop), to);
      this.#in[slot] = this.#bytes;
      this.#starts[slot] = isDense ? its - start + to : to;
      this.#ends[slot] = (this.#starts[slot] as number) + stop - its;
      if (!isDense) to += stop - its;
    }
  }

  /** Where so many bytes find room; what stands there is the oldest and gives way. */
  #roomFor(length: number, last: number): number {
    if (this.#room + length > ROOM) this.#room = 0;
    const start = this.#room;
    const end = start + length;
    this.#blocks = this.#blocks.filter((block) => {
      const stays = block.start >= end || block.end <= start;
      if (!stays) this.#oldest = Math.max(this.#oldest, block.last + 1);
      return stays;
    });
    this.#blocks.push({ last, start, end });
    this.#room = end;
    return start;
  }

  /** The lines in which a pattern of this part holds, the oldest first: their numbers here, and their keys. */
  *of(part: number, per: Key): Generator<{ readonly at: number; readonly join: Join; readonly key: number }> {
    for (let at = this.#oldest; at < this.#next; at++) {
      const line = this.#lines[at & SLOT];
      const join = line?.joins.find((one) => one.part.id === part);
      if (line && join) yield { at, join, key: line.keyOf(per, this.#bytesOf(at)) };
    }
  }

  /** The lines that tell problems of a request, the oldest first. */
  *sided(): Generator<{ readonly request: string; readonly sided: Sided }> {
    for (let at = this.#oldest; at < this.#next; at++) {
      const line = this.#lines[at & SLOT];
      if (line?.sided) yield { request: line.requestOf(this.#bytesOf(at)), sided: line.sided };
    }
  }

  /** The records of a line that was kept; none where it was too long ago. */
  recordsAt(at: number): readonly LogRecord[] {
    const line = at < this.#oldest ? undefined : this.#lines[at & SLOT];
    if (!line) return [];
    const text = this.#texts[at & SLOT] ?? this.#decode(this.#bytesOf(at));
    return line.readAgain({ number: this.#numbers[at & SLOT] as number, text, cut: false });
  }

  #bytesOf(at: number): Uint8Array {
    const slot = at & SLOT;
    return (this.#in[slot] as Uint8Array).subarray(this.#starts[slot], this.#ends[slot]);
  }
}
