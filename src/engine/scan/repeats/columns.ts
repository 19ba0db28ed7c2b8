/** The columns of one layout, line by line: each value becomes a small number, the same for values that look alike. */
import type { FactName } from '../../../facts/facts.ts';
import { ByteMemo } from './byte-memo.ts';
import { IS_AMPERSAND, IS_SEMICOLON, IS_SPACE, NO_DIGIT, NOT_ITSELF, NOT_PLAIN } from './bytes.ts';
import { type Cut, type Layout, newCut } from './layout.ts';
import { isVarious, type Looks, type Various } from './looks.ts';

/** How a column is looked at: of most that change from line to line only that they are there, and of what kind. */
type Kind = 'none' | 'time' | 'plain' | 'number' | 'text' | 'value';
interface Column {
  readonly kind: Kind;
  readonly fact: FactName;
  readonly memo: ByteMemo;
  /** How numbers look, by their value. */
  readonly numbers: Int32Array;
  readonly large: Map<number, number>;
}

const KINDS: { readonly [Name in Various | 'time']: Kind } = {
  time: 'time',
  requestId: 'plain',
  upstreamHost: 'plain',
  upstreamLocal: 'plain',
  downstreamLocal: 'plain',
  downstreamRemote: 'plain',
  duration: 'number',
  bytesSent: 'number',
  bytesReceived: 'number',
  upstreamTime: 'number',
  path: 'text',
  userAgent: 'text',
  forwardedFor: 'text',
};
function kindOf(fact: FactName | undefined): Kind {
  if (fact === undefined) return 'none';
  return fact === 'time' || isVarious(fact) ? KINDS[fact] : 'value';
}

const NO_NUMBERS = new Int32Array(0);
const NUMBERS = 16_384;
const LONGEST = 1_024;
const MOST = 20_000;
/** Numbers of looks are below this. */
export const LOOKS = 1 << 17;

/** What is no value of the column, or cannot be told from bytes: the line is read in the ordinary way. */
const UNKNOWN = -1;
const EMPTY = 1;
const PRESENT = 2;
const FIRST = 3;

const MINUS = 0x2d;
const COLON = 0x3a;
const DIGITS_OF_NUMBERS = 15;
/** Ports from here on are handed out by the system: one is like the other. */
const EPHEMERAL = 32_768;
export class ColumnsSeen {
  readonly layout: Layout;
  readonly #looks: Looks;
  readonly #columns: readonly Column[];
  readonly #cut: Cut;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  readonly #host: number;
  readonly #hosts = new ByteMemo();
  /** Numbers by look, and one counter for all columns. */
  readonly #known = new Map<string, number>();
  #next = FIRST;
  /** What the columns of the line at hand look like. */
  readonly ids: Int32Array;
  /** Its time in milliseconds. */
  time = Number.NaN;
  /** Too much was seen to go on with: make a new one. */
  full = false;

  constructor(layout: Layout, looks: Looks) {
    this.layout = layout;
    this.#looks = looks;
    this.#columns = layout.facts.map((fact) => {
      const kind = kindOf(fact);
      const numbers = kind === 'number' ? new Int32Array(NUMBERS) : NO_NUMBERS;
      return { kind, fact: fact ?? 'time', memo: new ByteMemo(), numbers, large: new Map() };
    });
    this.#host = layout.facts.indexOf('upstreamHost');
    this.#cut = newCut(layout.facts);
    this.#starts = this.#cut.starts;
    this.#ends = this.#cut.ends;
    this.ids = new Int32Array(layout.facts.length);
  }

  /** Looks at a line; `false` where it is of another layout, or holds what only the ordinary reading can tell. */
  look(bytes: Uint8Array, view: DataView, start: number, end: number): boolean {
    if (!this.layout.cut(bytes, start, end, this.#cut)) return false;
    for (let column = 0; column < this.#columns.length; column++) {
      const id = this.#idOf(column, bytes, view);
      if (id === UNKNOWN) return false;
      this.ids[column] = id;
    }
    return true;
  }

  #idOf(index: number, bytes: Uint8Array, view: DataView): number {
    const column = this.#columns[index] as Column;
    const start = this.#starts[index] as number;
    const end = this.#ends[index] as number;
    const bits = this.#cut.kinds[index] as number;
    if (column.kind === 'none') return PRESENT;
    if (column.kind === 'value')
      return (bits & NOT_ITSELF) === 0 ? this.#idOfText(column, bytes, view, start, end) : UNKNOWN;
    if (isEmpty(bytes, start, end)) return column.kind === 'time' ? UNKNOWN : EMPTY;
    switch (column.kind) {
      case 'time':
        this.time = timeAt(bytes, start, end);
        return Number.isNaN(this.time) ? UNKNOWN : PRESENT;
      case 'number':
        return (bits & NO_DIGIT) === 0 && end - start <= DIGITS_OF_NUMBERS ? PRESENT : UNKNOWN;
      case 'plain':
        return (bits & NOT_PLAIN) === 0 ? PRESENT : UNKNOWN;
      default:
        return isText(bits, column.fact === 'path') && end - start <= LONGEST ? PRESENT : UNKNOWN;
    }
  }

  /** How a column of the line at hand looks that matters in lines like it. */
  lookOf(index: number, bytes: Uint8Array, view: DataView): number {
    const column = this.#columns[index] as Column;
    const start = this.#starts[index] as number;
    const end = this.#ends[index] as number;
    if (isEmpty(bytes, start, end)) return EMPTY;
    if (column.kind === 'number') return this.#idOfNumber(column, bytes, start, end);
    if (column.fact === 'downstreamRemote' || column.fact === 'upstreamLocal')
      return this.#idOfAddress(column, bytes, view, start, end);
    return this.#idOfText(column, bytes, view, start, end);
  }

  #idOfText(column: Column, bytes: Uint8Array, view: DataView, start: number, end: number): number {
    const { memo } = column;
    const entry = memo.find(view, start, end);
    if (entry !== -1) return memo.valueOf(entry);
    const text = plainText(bytes, start, end);
    const id = text === undefined ? UNKNOWN : this.#idOfLook(column.fact, text === 'null' ? '-' : text);
    if (end - start > LONGEST) return id;
    if (memo.size >= MOST) this.full = true;
    else memo.add(view, start, end, id);
    return id;
  }

  #idOfLook(fact: FactName, value: string): number {
    const look = value === '' || value === '-' ? '-' : this.#looks.of(fact, value);
    if (look === undefined) return UNKNOWN;
    const name = `${fact} ${look}`;
    const known = this.#known.get(name) ?? this.#next++;
    if (known >= LOOKS - 2) this.full = true;
    this.#known.set(name, known);
    return known;
  }

  #idOfNumber(column: Column, bytes: Uint8Array, start: number, end: number): number {
    let value = 0;
    for (let at = start; at < end; at++) value = value * 10 + (bytes[at] as number) - 0x30;
    if (value >= NUMBERS) return this.#idOfLarge(column, value);
    const known = column.numbers[value] as number;
    if (known !== 0) return known;
    const id = this.#idOfLook(column.fact, `${value}`);
    column.numbers[value] = id;
    return id;
  }

  #idOfLarge(column: Column, value: number): number {
    const known = column.large.get(value);
    if (known !== undefined) return known;
    const id = this.#idOfLook(column.fact, `${value}`);
    if (column.large.size >= MOST) column.large.clear();
    column.large.set(value, id);
    return id;
  }

  /** `10.244.3.235:40068`: of a port that the system gave, only that it is one is looked at. */
  #idOfAddress(column: Column, bytes: Uint8Array, view: DataView, start: number, end: number): number {
    let at = end - 1;
    let port = 0;
    for (let place = 1; at > start && bytes[at] !== COLON; at--, place *= 10)
      port += ((bytes[at] as number) - 0x30) * place;
    if (port < EPHEMERAL || port > 65_535) return this.#idOfText(column, bytes, view, start, end);
    const entry = column.memo.find(view, start, at);
    if (entry !== -1) return column.memo.valueOf(entry);
    const id = this.#idOfLook(column.fact, textAt(bytes, start, end));
    if (column.memo.size >= MOST) this.full = true;
    else column.memo.add(view, start, at, id);
    return id;
  }

  /** A small number for the endpoint of the line at hand, and its address again; -1 where there is none. */
  hostOf(bytes: Uint8Array, view: DataView): number {
    const index = this.#host;
    if (index === -1) return -1;
    const start = this.#starts[index] as number;
    const end = this.#ends[index] as number;
    if (isEmpty(bytes, start, end)) return -1;
    const entry = this.#hosts.find(view, start, end);
    if (entry !== -1) return entry;
    if (this.#hosts.size >= MOST) this.full = true;
    return this.#hosts.add(view, start, end, 0);
  }
  hostNamed(entry: number): string {
    return this.#hosts.textOf(entry);
  }

  /** The text of a column of the line at hand, by its fact; `undefined` where it has none. */
  textOf(fact: FactName, bytes: Uint8Array): string | undefined {
    const index = this.layout.facts.indexOf(fact);
    if (index === -1) return undefined;
    const value = textAt(bytes, this.#starts[index] as number, this.#ends[index] as number);
    return value === '-' || value === '' || value === 'null' ? undefined : value;
  }

  /** Where the columns of these facts begin and end in the line at hand, in turn. */
  placesOf(facts: readonly FactName[]): readonly number[] {
    return this.#places(facts, this.#cut);
  }

  /** The same for another line of this layout, which stands alone. */
  placesIn(line: Uint8Array, facts: readonly FactName[]): readonly number[] {
    const cut = newCut(this.layout.facts);
    return this.layout.cut(line, 0, line.length, cut) ? this.#places(facts, cut) : [];
  }

  #places(facts: readonly FactName[], { starts, ends }: Cut): readonly number[] {
    return facts.flatMap((fact) => {
      const index = this.layout.facts.indexOf(fact);
      return [starts[index] as number, ends[index] as number];
    });
  }
}

const isEmpty = (bytes: Uint8Array, start: number, end: number): boolean =>
  end <= start ||
  (end - start === 1 && bytes[start] === MINUS) ||
  (end - start === 4 && bytes[start] === 0x6e && bytes[start + 1] === 0x75);

/** A text of which every byte means itself: no escapes, no entities, no quotes; a path has no spaces either. */
const isText = (bits: number, isPath: boolean): boolean =>
  (bits & NOT_ITSELF) === 0 && !(isPath && bits & IS_SPACE) && (bits & MAY_BE_ENTITY) !== MAY_BE_ENTITY;
const MAY_BE_ENTITY = IS_AMPERSAND | IS_SEMICOLON;

export function textAt(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}

/** A text of which every byte means itself wherever it stands: no entities either. */
function plainText(bytes: Uint8Array, start: number, end: number): string | undefined {
  if (end - start > LONGEST) return undefined;
  const text = textAt(bytes, start, end);
  return /&#?\w{2,6};/.test(text) ? undefined : text;
}

const digitsAt = (bytes: Uint8Array, at: number, count: number): number => {
  let value = 0;
  for (let index = at; index < at + count; index++) {
    const digit = (bytes[index] as number) - 0x30;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
};

/** `2026-11-02T09:14:11.219Z` in milliseconds. */
function timeAt(bytes: Uint8Array, start: number, end: number): number {
  const length = end - start;
  if ((length !== 24 && length !== 20) || bytes[end - 1] !== 0x5a || bytes[start + 10] !== 0x54) return Number.NaN;
  if (bytes[start + 4] !== MINUS || bytes[start + 7] !== MINUS) return Number.NaN;
  if (bytes[start + 13] !== COLON || bytes[start + 16] !== COLON) return Number.NaN;
  if (length === 24 && bytes[start + 19] !== 0x2e) return Number.NaN;
  const day = dayAt(digitsAt(bytes, start, 4), digitsAt(bytes, start + 5, 2), digitsAt(bytes, start + 8, 2));
  const [hour, minute] = [digitsAt(bytes, start + 11, 2), digitsAt(bytes, start + 14, 2)];
  const second = digitsAt(bytes, start + 17, 2);
  if (!(hour < 24 && minute < 60 && second < 60)) return Number.NaN;
  const rest = length === 24 ? digitsAt(bytes, start + 20, 3) : 0;
  return day + ((hour * 60 + minute) * 60 + second) * 1000 + rest;
}

let [year, month, dayOfMonth, day] = [0, 0, 0, Number.NaN];
/** The day's first millisecond; most lines are of the same day as the one before. */
function dayAt(years: number, months: number, days: number): number {
  if (years === year && months === month && days === dayOfMonth) return day;
  [year, month, dayOfMonth] = [years, months, days];
  day = months >= 1 && months <= 12 && days >= 1 && days <= 28 ? Date.UTC(years, months - 1, days) : exactDay();
  return day;
}
/** The last days of a month may be none. */
function exactDay(): number {
  const written = [year, month, dayOfMonth].map((one) => `${one}`.padStart(2, '0')).join('-');
  return Date.parse(`${written}T00:00:00Z`);
}
