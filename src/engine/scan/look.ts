/**
 * Looks at whole lines: which of them can change a verdict. It needs their bytes and what is sought, and nothing that was read
 * before: any thread can look at any part of a log.
 */

import type { One } from '../types.ts';
import { type Answers, known } from './answers.ts';
import { type Asked, hasFlag, JsonColumns, type Seen, textColumns } from './columns.ts';
import type { Told } from './everyday.ts';
import { mayHold } from './quiet-tcp.ts';
import { type Holds, holdsAny, type Search, searchFor, type Window } from './search.ts';

/** A longer line is cut, each piece repeating the end of the one before. */
export const LONGEST_LINE = 64 * 1024;
const LINE_FEED = 10;

/** What is sought, as plain data. */
export interface Sought {
  readonly windows: readonly Window[];
  /** What is too short to be searched for in all lines. */
  readonly prose: readonly string[];
  /** What lines hold whose request may be answered in a way that tells more than others. */
  readonly unusual: readonly string[];
  /** Response flags: too short to be searched for, so words are compared in lines whose columns are not known. */
  readonly flags: ReadonlySet<number>;
  /** Statuses that tell something by themselves, as every line of them then does. */
  readonly statuses: ReadonlySet<number>;
  readonly answers: Answers;
  /** What is asked of a TCP connection that nobody ended early. */
  readonly connections: readonly One[];
}
/** The same, made ready to be looked for. */
export interface Sight {
  readonly sought: Sought;
  readonly search: Search;
  readonly holds: Holds;
  readonly isUnusual: Holds;
}
export const sightOf = (sought: Sought): Sight => ({
  sought,
  search: searchFor(sought.windows),
  holds: holdsAny(sought.prose),
  isUnusual: holdsAny(sought.unusual),
});

/** What only the rules can tell; `undefined` where they are not at hand. */
export interface Asks {
  /** Of what the application answered, with so many bytes (-1 if unknown), to a usual request or one of another kind. */
  readonly answer: (status: number, sent: number, usual: boolean) => Told | undefined;
}
/** As much as can be told without the rules: what was found out before. */
export const asksKnown = ({ answers }: Sought): Asks => ({
  answer: (status, sent, usual) => known(answers, status, sent, usual),
});

/** Part of a log, and room for the lines that are found in it. */
export interface Part {
  readonly bytes: Uint8Array;
  readonly words: Int32Array;
  /** Of each line where it starts and ends, how many lines stand before it in this part, and its `Mark`. */
  readonly found: Int32Array;
}
/** Numbers that a line takes in `found`. */
export const ENTRY = 4;
/** Something touched the line; a number above 0 is the status of an answer that is no problem: few of these need to be read. */
export const Mark = { touched: 0, unknown: -1, long: -2 } as const;

/** What was seen so far of the lines that were looked at last. */
export interface Looked {
  /** Where the next line begins: the lines behind had no room any more. */
  readonly at: number;
  /** Lines in `found`, and lines in all. */
  readonly found: number;
  readonly lines: number;
  readonly blank: number;
  /** Lines that nothing touched, known to be everyday traffic by their columns. */
  readonly everyday: number;
  /** Lines that nothing touched and whose columns are not known. */
  readonly skipped: number;
}

export class Look implements Looked {
  at = 0;
  found = 0;
  lines = 0;
  blank = 0;
  everyday = 0;
  skipped = 0;
  readonly #sight: Sight;
  readonly #asked: Asked;
  /** What the search found, and of the line at hand the columns among it. */
  readonly #hits: Int32Array;
  readonly #json = new JsonColumns();
  /** The line at hand, and whether something was found of it that may be a key. */
  #part: Part = { bytes: new Uint8Array(0), words: new Int32Array(0), found: new Int32Array(0) };
  #start = 0;
  #end = 0;
  #isJson = false;
  /** The status of the line at hand if its answer is no problem; and whether only the rules can tell. */
  #normal = 0;
  #isUnknown = false;

  /** Parts have at most `room` bytes. */
  constructor(sight: Sight, asks: Asks, room: number) {
    this.#sight = sight;
    this.#hits = new Int32Array((room >> 3) + 1);
    const { statuses, connections } = sight.sought;
    this.#asked = {
      status: (status) => statuses.has(status),
      answer: (status, sent) => this.#isTelling(asks, status, sent),
      tcp: (received, sent, duration) => connections.some((one) => mayHold(one, received, sent, duration)),
    };
  }

  /** Looks at the lines from `start` on; the first `all` of them are given whatever they hold. */
  look(part: Part, start: number, end: number, all: number): Looked {
    const { bytes, words } = part;
    const hits = this.#hits;
    const most = Math.floor(part.found.length / ENTRY);
    this.#part = part;
    this.at = start;
    this.found = this.lines = this.blank = this.everyday = this.skipped = 0;
    const count = this.#sight.search.find(bytes, words, start, end, hits);
    let hit = 0;
    while (hit < count && (hits[hit] as number) >> 3 < start) hit++;
    while (this.at < end && this.found < most) {
      const from = this.at;
      const next = bytes.indexOf(LINE_FEED, from);
      const stop = next === -1 || next > end ? end : next;
      let touched = this.lines < all;
      if (hit < count && (hits[hit] as number) >> 3 < stop) {
        this.#json.clear();
        for (; hit < count && (hits[hit] as number) >> 3 < stop; hit++) {
          const one = hits[hit] as number;
          if ((one & 7) === 0) touched = true;
          else this.#json.found(bytes, one >> 3, one & 7);
        }
        this.#isJson = true;
      }
      this.#line(from, stop, touched);
      this.#isJson = false;
      this.lines++;
      this.at = Math.min(stop + 1, end);
    }
    return this;
  }

  #line(start: number, stop: number, touched: boolean): void {
    const { bytes } = this.#part;
    if (stop - start > LONGEST_LINE) {
      this.#give(start, stop, Mark.long);
      return;
    }
    const end = stop > start && bytes[stop - 1] === 13 ? stop - 1 : stop;
    if (end === start) {
      this.blank++;
      return;
    }
    if (!touched) {
      const seen = this.#columns(start, end);
      if (this.#isUnknown) this.#give(start, end, Mark.unknown);
      else if (seen === 'telling') this.#give(start, end, Mark.touched);
      else if (this.#normal > 0) this.#give(start, end, this.#normal);
      else if (seen === 'everyday') this.everyday++;
      else this.skipped++;
    } else this.#give(start, end, Mark.touched);
  }

  #give(start: number, end: number, mark: number): void {
    const { found } = this.#part;
    const at = this.found++ * ENTRY;
    found[at] = start;
    found[at + 1] = end;
    found[at + 2] = this.lines;
    found[at + 3] = mark;
  }

  #columns(start: number, end: number): Seen {
    const { sought, holds } = this.#sight;
    const { bytes, words } = this.#part;
    const asked = this.#asked;
    this.#start = start;
    this.#end = end;
    this.#normal = 0;
    this.#isUnknown = false;
    const json = this.#isJson ? this.#json.seen(bytes, start, end, asked) : 'other';
    const seen = json === 'other' ? textColumns(bytes, start, end, asked) : json;
    if (seen === 'telling' || seen === 'everyday') return seen;
    if (holds(bytes, words, start, end)) return 'telling';
    if (seen === 'worded') return 'everyday';
    return hasFlag(bytes, start, end, sought.flags) ? 'telling' : seen;
  }

  /** Of the answer in the line at hand. */
  #isTelling({ answer }: Asks, status: number, sent: number): boolean {
    const usual = answer(status, sent, true);
    const other = answer(status, sent, false);
    this.#isUnknown ||= usual === undefined || other === undefined;
    const told = usual === other || this.#isUsual() ? usual : 'verdict';
    // What is moved or not modified is nobody's trouble.
    if (told === 'normal' && status >= 400) this.#normal = status;
    return told === 'verdict';
  }

  #isUsual(): boolean {
    const { bytes, words } = this.#part;
    return !this.#sight.isUnusual(bytes, words, this.#start, this.#end);
  }
}
