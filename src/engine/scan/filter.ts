/**
 * Bytes in, the lines out that can change a verdict. Lines are counted in the same pass; the buffer is all that is kept.
 */

import type { Prepared } from '../prepare.ts';
import { type Anchors, anchorsOf } from './anchors.ts';
import { askedIn, askedOf, type Tells } from './asked.ts';
import { type Asked, flagWord, hasFlag, JsonColumns, KEYS, type Seen, textColumns } from './columns.ts';
import { UNUSUAL } from './everyday.ts';
import { type Holds, holdsAny, type Search, searchFor } from './search.ts';

/** A longer line is cut, each piece repeating the end of the one before. */
export const LONGEST_LINE = 64 * 1024;
const OVERLAP = 1024;
const ROOM = 1024 * 1024;
const LINE_FEED = 10;

export interface Filter {
  readonly anchors: Anchors;
  readonly search: Search;
  /** What is too short to be searched for in all lines. */
  readonly holds: Holds;
  /** Whether a line may be of a request whose answer tells more than others. */
  readonly isUnusual: Holds;
  readonly asked: Tells;
  readonly flags: ReadonlySet<number>;
}
export interface LineFound {
  readonly number: number;
  readonly text: string;
  readonly cut: boolean;
}
export interface Counted {
  lines: number;
  blank: number;
  /** Lines that nothing touched, known to be everyday traffic by their columns. */
  everyday: number;
  /** Of those, answers that are no problem: of each status of a file only the first are read, the others are counted here. */
  harmless: number;
  /** Lines that nothing touched and whose columns are not known. */
  skipped: number;
  cut: number;
}

const kept = new WeakMap<Prepared, Filter>();
export function filterOf(prepared: Prepared): Filter {
  const known = kept.get(prepared);
  if (known) return known;
  const anchors = anchorsOf(prepared);
  const made = {
    anchors,
    search: searchFor([
      ...anchors.windows.map((text) => ({ text, kind: 0 })),
      ...anchors.columns.map((one) => ({ ...one, kind: 0 })),
      ...KEYS.map(({ part, behind = [] }, at) => ({ text: part, kind: at + 1, behind })),
    ]),
    holds: holdsAny(anchors.prose),
    isUnusual: holdsAny(UNUSUAL),
    asked: askedOf(prepared),
    flags: flagsOf(prepared),
  };
  kept.set(prepared, made);
  return made;
}

/** Response flags: too short to be searched for, so words are compared in lines whose columns are not known. */
const flagsOf = ({ knowledge }: Prepared): ReadonlySet<number> =>
  new Set(knowledge.terms.flatMap(({ id, kind }) => (kind === 'response-flag' ? [flagWord(id)] : [])));

/** How lines are decoded; the engine knows neither Node nor the browser. */
export type Decode = (bytes: Uint8Array) => string;
/** A buffer with nothing before it in its memory; Node's own finds line feeds several times as fast. */
export type NewRoom = (length: number) => Uint8Array<ArrayBuffer>;

export interface LinesOptions {
  readonly filter: Filter;
  readonly decode: Decode;
  /** Every line is given, whatever it holds, up to this number. */
  readonly all: number;
  /** Counts on in what is given. */
  readonly counted: Counted;
  readonly take: (line: LineFound) => void;
  /** Whether a line tells only what is known already, and was counted. */
  readonly isKnown: (bytes: Uint8Array, start: number, end: number, number: number) => boolean;
  /** The bytes that were given so far will be gone. */
  readonly leave: (bytes: Uint8Array) => void;
  /** Bytes of its buffer, and how it is made. */
  readonly room?: number;
  readonly newRoom?: NewRoom | undefined;
  /** Every buffer or so: a line, and the byte of the file at which it begins. */
  readonly passed?: ((line: number, at: number) => void) | undefined;
}

export class Lines {
  readonly #options: LinesOptions;
  readonly #bytes: Uint8Array;
  readonly #words: Int32Array;
  /** What the search found, and of the line at hand the columns among it. */
  readonly #hits: Int32Array;
  readonly #json = new JsonColumns();
  readonly #asked: Asked;
  /** Where the line at hand stands. */
  #start = 0;
  #end = 0;
  /** Something was found of the line at hand that may be a key. */
  #isJson = false;
  readonly #room: number;
  #length = 0;
  /** Bytes of the file before the buffer. */
  #before = 0;
  #number = 1;
  /** The line that stands at the beginning of the buffer is the rest of one that was cut. */
  #continued = false;

  constructor(options: LinesOptions) {
    this.#options = options;
    const { asked, isUnusual } = options.filter;
    const isUsual = () => !isUnusual(this.#bytes, this.#words, this.#start, this.#end);
    this.#asked = askedIn(asked, isUsual, () => options.counted.harmless++);
    const { room = ROOM, newRoom = (length) => new Uint8Array(length) } = options;
    this.#room = room;
    this.#bytes = newRoom(room);
    this.#words = new Int32Array(this.#bytes.buffer);
    this.#hits = new Int32Array(room / 4);
  }

  /** Where the next bytes may be written, to save a copy: `write` knows them. */
  free(): Uint8Array {
    return this.#bytes.subarray(this.#length);
  }

  write(chunk: Uint8Array): void {
    if (chunk.buffer === this.#bytes.buffer && chunk.byteOffset === this.#length) {
      this.#length += chunk.length;
      if (this.#length === this.#room) this.#read(false);
      return;
    }
    for (let at = 0; at < chunk.length; ) {
      const part = chunk.subarray(at, at + this.#room - this.#length);
      this.#bytes.set(part, this.#length);
      this.#length += part.length;
      at += part.length;
      if (this.#length === this.#room) this.#read(false);
    }
  }

  /** What is there, up to its last line feed. */
  flush(): void {
    if (this.#length > 0) this.#read(false);
  }

  /** Counts the lines anew. */
  restart(): void {
    this.#number = 1;
    this.#before = 0;
    this.#continued = false;
  }

  /** What is left, and the last line without its line feed. */
  end(): void {
    this.#read(true);
  }

  #read(last: boolean): void {
    const bytes = this.#bytes;
    const whole = last ? this.#length : bytes.lastIndexOf(LINE_FEED, this.#length - 1) + 1;
    let start = this.#lines(whole);
    if (start === 0 && this.#length === this.#room) start = this.#piecesOf(0, this.#length, false);
    this.#options.leave(bytes);
    bytes.copyWithin(0, start, this.#length);
    this.#length -= start;
    this.#before += start;
    if (!this.#continued) this.#options.passed?.(this.#number, this.#before);
  }

  /** Reads the lines up to an end; gives back where the next begins. */
  #lines(end: number): number {
    const bytes = this.#bytes;
    const hits = this.#hits;
    const { counted, filter } = this.#options;
    const count = filter.search.find(bytes, this.#words, end, hits);
    let hit = 0;
    let start = 0;
    let lines = 0;
    while (start < end) {
      const found = bytes.indexOf(LINE_FEED, start);
      const stop = found === -1 || found > end ? end : found;
      let touched = false;
      if (hit < count && (hits[hit] as number) >> 3 < stop) {
        this.#json.clear();
        for (; hit < count && (hits[hit] as number) >> 3 < stop; hit++) {
          const found = hits[hit] as number;
          if ((found & 7) === 0) touched = true;
          else this.#json.found(bytes, found >> 3, found & 7);
        }
        this.#isJson = true;
      }
      if (stop - start > LONGEST_LINE) this.#piecesOf(start, stop, true);
      else this.#line(start, stop, touched);
      lines++;
      this.#number++;
      this.#continued = false;
      this.#isJson = false;
      start = stop + 1;
    }
    counted.lines += lines;
    return Math.min(start, end);
  }

  #line(start: number, stop: number, touched: boolean): void {
    const { counted, all, take, decode, isKnown } = this.#options;
    const bytes = this.#bytes;
    const end = stop > start && bytes[stop - 1] === 13 ? stop - 1 : stop;
    if (end === start) {
      if (!this.#continued) counted.blank++;
      return;
    }
    if (!touched && this.#number > all) {
      const seen = this.#columns(start, end);
      if (seen === 'everyday') counted.everyday++;
      if (seen === 'other') counted.skipped++;
      if (seen !== 'telling') return;
    }
    if (this.#number > all && !this.#continued && isKnown(bytes, start, end, this.#number)) return;
    take({ number: this.#number, text: decode(bytes.subarray(start, end)), cut: this.#continued });
  }

  #columns(start: number, end: number): Seen {
    const { flags, holds } = this.#options.filter;
    const asked = this.#asked;
    const bytes = this.#bytes;
    this.#start = start;
    this.#end = end;
    const json = this.#isJson ? this.#json.seen(bytes, start, end, asked) : 'other';
    const seen = json === 'other' ? textColumns(bytes, start, end, asked) : json;
    if (seen === 'telling' || seen === 'everyday') return seen;
    if (holds(bytes, this.#words, start, end)) return 'telling';
    if (seen === 'worded') return 'everyday';
    return hasFlag(bytes, start, end, flags) ? 'telling' : seen;
  }

  /** A line longer than what is read at once; gives back where the rest begins. */
  #piecesOf(start: number, end: number, whole: boolean): number {
    const { counted, take, decode } = this.#options;
    counted.cut += this.#continued ? 0 : 1;
    let at = start;
    for (; at + LONGEST_LINE < end; at += LONGEST_LINE - OVERLAP) {
      this.#continued = true;
      take({ number: this.#number, text: decode(this.#bytes.subarray(at, at + LONGEST_LINE)), cut: true });
    }
    if (whole) take({ number: this.#number, text: decode(this.#bytes.subarray(at, end)), cut: true });
    return at;
  }
}
