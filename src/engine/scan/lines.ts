/** A log's lines as its bytes come: those that can change a verdict go out, the others are counted. The buffer is all that is kept. */
import type { Filter } from './filter.ts';
import { ENTRY, LONGEST_LINE, Look, type Looked, Mark, type Part } from './look.ts';

const OVERLAP = 1024;
const ROOM = 1024 * 1024;
/** Lines that are found at once. */
const FOUND = 8 * 1024;
const LINE_FEED = 10;
/** Of each status that is no problem so many lines of a file are read, which tells whose they are; the others are counted. */
const NORMAL = 1_000;
const STATUSES = 1_000;

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
  /** The bytes that were given so far will be gone, and how many were read. */
  readonly leave: (bytes: Uint8Array, length: number) => void;
  /** Bytes of its buffer, and how it is made. */
  readonly room?: number;
  readonly newRoom?: NewRoom | undefined;
  /** Every buffer or so: a line, and the byte of the file at which it begins. */
  readonly passed?: ((line: number, at: number) => void) | undefined;
}

export class Lines {
  readonly #options: LinesOptions;
  readonly #part: Part;
  readonly #look: Look;
  readonly #room: number;
  /** Room for a line that is looked at once more. */
  readonly #again = new Int32Array(ENTRY);
  /** Lines whose answer is no problem, by status. */
  readonly #normal = new Int32Array(STATUSES);
  #length = 0;
  /** Bytes of the file before the buffer. */
  #before = 0;
  #number = 1;
  /** The line that stands at the beginning of the buffer is the rest of one that was cut. */
  #continued = false;

  constructor(options: LinesOptions) {
    this.#options = options;
    const { filter, room = ROOM, newRoom = (length) => new Uint8Array(length) } = options;
    this.#room = room;
    this.#look = new Look(filter.sight, filter.asks, room);
    const bytes = newRoom(room);
    this.#part = { bytes, words: new Int32Array(bytes.buffer), found: new Int32Array(FOUND * ENTRY) };
  }

  /** Where the next bytes may be written, to save a copy: `write` knows them. */
  free(): Uint8Array {
    return this.#part.bytes.subarray(this.#length);
  }

  write(chunk: Uint8Array): void {
    const { bytes } = this.#part;
    if (chunk.buffer === bytes.buffer && chunk.byteOffset === this.#length) {
      this.#length += chunk.length;
      if (this.#length === this.#room) this.#read(false);
      return;
    }
    for (let at = 0; at < chunk.length; ) {
      const part = chunk.subarray(at, at + this.#room - this.#length);
      bytes.set(part, this.#length);
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

  /** The bytes that come next in the file, from `start` to `end` in another thread's part: whole lines, and what it saw of them. */
  take(part: Part, looked: Looked, start: number, end: number): void {
    const { all, leave, passed } = this.#options;
    if (this.#number > all) {
      this.#takeAll(part, looked);
      this.#lines(part, looked.at, end);
    } else this.#lines(part, start, end);
    leave(part.bytes, end - start);
    this.#before += end - start;
    passed?.(this.#number, this.#before);
  }

  #read(last: boolean): void {
    const { bytes } = this.#part;
    const whole = last ? this.#length : bytes.lastIndexOf(LINE_FEED, this.#length - 1) + 1;
    this.#lines(this.#part, 0, whole);
    let start = whole;
    if (start === 0 && this.#length === this.#room) start = this.#piecesOf(bytes, this.#number, 0, this.#length, false);
    this.#options.leave(bytes, start);
    bytes.copyWithin(0, start, this.#length);
    this.#length -= start;
    this.#before += start;
    if (!this.#continued) this.#options.passed?.(this.#number, this.#before);
  }

  #lines(part: Part, start: number, end: number): void {
    const { all, counted } = this.#options;
    for (let at = start; at < end; at = this.#look.at) {
      const isRest = this.#continued && isBlank(part.bytes, at);
      this.#takeAll(part, this.#look.look(part, at, end, all + 1 - this.#number));
      // What was cut just before its line feed is no blank line.
      if (isRest) counted.blank--;
    }
  }

  /** Takes the lines that were found, and counts the others. */
  #takeAll(part: Part, looked: Looked): void {
    const { counted } = this.#options;
    const { found } = part;
    const { lines } = looked;
    counted.lines += lines;
    counted.blank += looked.blank;
    counted.everyday += looked.everyday;
    counted.skipped += looked.skipped;
    const end = looked.found * ENTRY;
    for (let at = 0; at < end; at += ENTRY) {
      const before = found[at + 2] as number;
      if (before > 0) this.#continued = false;
      this.#line(part, found[at] as number, found[at + 1] as number, this.#number + before, found[at + 3] as number);
    }
    if (lines > 0) this.#continued = false;
    this.#number += lines;
  }

  #line(part: Part, start: number, end: number, number: number, mark: number): void {
    const { all, take, decode, isKnown, counted } = this.#options;
    const { bytes } = part;
    if (mark === Mark.unknown) {
      const { everyday, skipped, found } = this.#look.look({ ...part, found: this.#again }, start, end, 0);
      counted.everyday += everyday;
      counted.skipped += skipped;
      if (found > 0) this.#line(part, start, end, number, this.#again[3] as number);
    } else if (mark === Mark.long) this.#piecesOf(bytes, number, start, end, true);
    else if (mark > 0 && this.#isEnough(mark)) {
      counted.everyday++;
      counted.harmless++;
    } else if (number <= all || this.#continued || !isKnown(bytes, start, end, number))
      take({ number, text: decode(bytes.subarray(start, end)), cut: this.#continued });
  }

  /** Whether enough was read of answers with this status. */
  #isEnough(status: number): boolean {
    const times = (this.#normal[status] as number) + 1;
    this.#normal[status] = times;
    return times > NORMAL;
  }

  /** A line longer than what is read at once; gives back where the rest begins. */
  #piecesOf(bytes: Uint8Array, number: number, start: number, end: number, whole: boolean): number {
    const { counted, take, decode } = this.#options;
    counted.cut += this.#continued ? 0 : 1;
    let at = start;
    for (; at + LONGEST_LINE < end; at += LONGEST_LINE - OVERLAP) {
      this.#continued = true;
      take({ number, text: decode(bytes.subarray(at, at + LONGEST_LINE)), cut: true });
    }
    if (whole) take({ number, text: decode(bytes.subarray(at, end)), cut: true });
    return at;
  }
}

const CARRIAGE_RETURN = 13;
const isBlank = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === LINE_FEED || (bytes[at] === CARRIAGE_RETURN && bytes[at + 1] === LINE_FEED);
