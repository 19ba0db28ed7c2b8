/**
 * Lines that tell what lines before them told. A log says the same thing thousands of times: what was once read, matched and entered
 * is known by how its columns look, and a line that looks the same is only counted, with its time. What was counted is entered
 * before anything else is, and before the bytes are gone.
 */
import { type FactName, KEYS, type Key } from '../../../facts/facts.ts';
import { type Held, heldIn, type State, sideOf, takeAgain } from '../../fold.ts';
import { keyOf } from '../../near.ts';
import type { Knowledge, LogRecord, Rule } from '../../types.ts';
import { ColumnsSeen, LOOKS, textAt } from './columns.ts';
import type { ReadAgain, Sided, Waiting } from './history.ts';
import { isJoin, type Join, type Joins, joinsIn, type Repeated } from './joins.ts';
import { KeptLine } from './kept-line.ts';
import { hashOfPieces, hashOfText } from './key-hash.ts';
import { layoutOf } from './layout.ts';
import { isVarious, type Looks, looksOf } from './looks.ts';

/** What reading a line in the ordinary way told. */
export interface Told {
  readonly record: LogRecord;
  readonly held: readonly Held[];
  /** Causes and symptoms that it was entered for, and the problems among them by id. */
  readonly names: ReadonlySet<string>;
  readonly problems: readonly string[];
  /** What its places are counted for: the problems, or cases without one. */
  readonly places: readonly string[];
}
/** Lines of one kind, counted and not yet entered. */
export interface Tally {
  readonly told: Told;
  times: number;
  readonly last: LogRecord;
  /** How often in which second, and at which endpoint. */
  readonly seconds: ReadonlyMap<number, number>;
  readonly hosts: ReadonlyMap<string, number>;
}
export interface RepeatsOptions {
  readonly knowledge: Knowledge;
  readonly state: State;
  readonly joins: Joins;
  readonly decode: (bytes: Uint8Array) => string;
  readonly since: number | undefined;
  readonly until: number | undefined;
  /** What was counted is to be entered. */
  readonly enter: (tally: Tally) => void;
}

/** What was counted is entered after so many bytes at the latest: it holds a number for every second. */
const ENTERED = 32 * 1024 * 1024;
/** Kinds of lines that are known at once. */
const MOST_KINDS = 5_000;

interface Kind {
  readonly told: Told;
  readonly held: readonly Held[];
  /** What is to be known of its lines where they are joined with others. */
  readonly repeated: Repeated | undefined;
  /** The earliest line of this kind so far. */
  earliest: number;
  times: number;
  /** Of what was counted the latest time and the earliest, and their lines. */
  time: number;
  readonly latest: KeptLine;
  first: number;
  readonly firstLine: KeptLine;
  second: number;
  inSecond: number;
  readonly seconds: Map<number, number>;
  /** How often at which endpoint, by the number that its column gives it. */
  readonly hosts: Map<number, number>;
  readonly columns: ColumnsSeen;
}
/** Lines whose columns look alike, but for those that matter to few: which of them matter here. */
interface Alike {
  readonly ids: Int32Array;
  readonly asks: readonly number[];
  readonly kinds: Map<number | string, Kind>;
}

/** What all files of a scan share. */
export class Repeats {
  readonly options: RepeatsOptions;
  readonly looks: Looks;
  readonly #dirty = new Set<FileRepeats>();
  /** Bytes since what was counted was entered. */
  #passed = 0;

  constructor(options: RepeatsOptions) {
    this.options = options;
    this.looks = looksOf(options.state.compiled.clauses);
  }

  /** Enters what was counted. */
  flush(): void {
    if (this.#dirty.size === 0) return;
    for (const file of this.#dirty) file.enter();
    this.#dirty.clear();
  }

  /** The bytes of a file's buffer will be gone, so many of which were read. */
  leave(file: FileRepeats, bytes: Uint8Array, length: number): void {
    this.#passed += length;
    if (this.#passed >= ENTERED) {
      this.#passed = 0;
      this.flush();
    }
    if (this.#dirty.has(file)) file.leave(bytes);
    this.options.joins.leave(bytes);
  }

  touch(file: FileRepeats): void {
    this.#dirty.add(file);
  }
}

export class FileRepeats {
  readonly #all: Repeats;
  readonly #readAgain: ReadAgain;
  #columns: ColumnsSeen[] = [];
  #alike: Map<number, Alike[]>[] = [];
  #kinds = 0;
  #counted: Kind[] = [];
  #bytes: Uint8Array = new Uint8Array(0);
  #view = new DataView(this.#bytes.buffer);

  constructor(all: Repeats, readAgain: ReadAgain) {
    this.#all = all;
    this.#readAgain = readAgain;
  }

  /** Takes a line that tells what is known already; `false` where it has to be read. */
  takes(bytes: Uint8Array, start: number, end: number, number: number): boolean {
    this.#use(bytes);
    for (let index = 0; index < this.#columns.length; index++) {
      const columns = this.#columns[index] as ColumnsSeen;
      if (!columns.look(bytes, this.#view, start, end)) continue;
      if (columns.full) {
        this.#forget();
        return false;
      }
      const alike = this.#alikeOf(index, columns.ids);
      const kind = alike?.kinds.get(this.#asked(columns, alike.asks));
      if (!kind) return false;
      return this.#isOutside(columns.time) || this.#counts(kind, columns, start, end, number);
    }
    return false;
  }

  #use(bytes: Uint8Array): void {
    if (this.#bytes === bytes) return;
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  #alikeOf(index: number, ids: Int32Array): Alike | undefined {
    const own = this.#alike[index]?.get(hashOf(ids));
    if (own === undefined) return undefined;
    for (const one of own) if (isSame(one.ids, ids)) return one;
    return undefined;
  }

  /** How the columns look that matter, as one number: that of each is below `LOOKS`, and there are few. */
  #asked(columns: ColumnsSeen, asks: readonly number[]): number | string {
    if (asks.length === 0) return 0;
    if (asks.length > 3) return asks.map((column) => columns.lookOf(column, this.#bytes, this.#view)).join(' ');
    let look = 0;
    for (const column of asks) look = look * LOOKS + columns.lookOf(column, this.#bytes, this.#view) + 1;
    return look;
  }

  #isOutside(time: number): boolean {
    const { since, until } = this.#all.options;
    return (since !== undefined && time < since) || (until !== undefined && time > until);
  }

  /** Counts a line of a known kind, unless it is joined with others. */
  #counts(kind: Kind, columns: ColumnsSeen, start: number, end: number, number: number): boolean {
    const { joins } = this.#all.options;
    const { time } = columns;
    if (kind.repeated && !joins.waits(this.#bytes, start, end, number, kind.repeated)) return false;
    if (kind.times++ === 0) {
      this.#counted.push(kind);
      this.#all.touch(this);
      kind.time = Number.NEGATIVE_INFINITY;
      kind.first = Number.POSITIVE_INFINITY;
    }
    if (time >= kind.time) {
      kind.time = time;
      kind.latest.set(number, start, end);
    }
    if (time < kind.first) {
      kind.first = time;
      kind.firstLine.set(number, start, end);
    }
    const second = Math.floor(time / 1000);
    if (second !== kind.second) {
      if (kind.inSecond > 0) kind.seconds.set(kind.second, (kind.seconds.get(kind.second) ?? 0) + kind.inSecond);
      kind.second = second;
      kind.inSecond = 0;
    }
    kind.inSecond++;
    if (kind.told.names.size > 0) {
      const host = columns.hostOf(this.#bytes, this.#view);
      if (host !== -1) kind.hosts.set(host, (kind.hosts.get(host) ?? 0) + 1);
    }
    return true;
  }

  #repeated(
    { record }: Told,
    joins: readonly Join[],
    keys: KeyColumns,
    columns: ColumnsSeen,
    sided: Sided | undefined,
  ): Repeated {
    const steady = new Map(joins.map(({ per, key }) => [per, hashOfText(key)] as const));
    const line: Waiting = {
      joins,
      keyOf: (per, bytes) => keyMade(steady, keys, per, bytes, (names) => columns.placesIn(bytes, names)),
      requestOf: (bytes) => {
        const [start = 0, end = 0] = columns.placesIn(bytes, ['requestId']);
        return textAt(bytes, start, end);
      },
      readAgain: this.#readAgain,
      sided,
    };
    const now = {
      record,
      keyOf: (per: Key): number => keyMade(steady, keys, per, this.#bytes, (names) => columns.placesOf(names)),
      request: (): string => columns.textOf('requestId', this.#bytes) ?? '',
    };
    return { line, unsided: { ...line, sided: undefined }, now };
  }

  /** The bytes of its buffer will be gone. */
  leave(bytes: Uint8Array): void {
    for (const kind of this.#counted) {
      kind.latest.keep(bytes);
      if (kind.first < kind.earliest) kind.firstLine.keep(bytes);
    }
  }

  /** Enters what was counted. */
  enter(): void {
    const { enter, decode, state } = this.#all.options;
    for (const kind of this.#counted) {
      const { told, held } = kind;
      if (kind.first < kind.earliest) {
        kind.earliest = kind.first;
        for (const record of this.#readAgain(kind.firstLine.found(this.#bytes, decode)))
          takeAgain(state, heldAlone(heldIn(state, record)), record, record, 0);
      }
      kind.seconds.set(kind.second, (kind.seconds.get(kind.second) ?? 0) + kind.inSecond);
      const from = kind.latest.found(this.#bytes, decode);
      const last = { ...atTime(told.record, kind.time), line: from.number, endLine: from.number, from };
      takeAgain(state, held, told.record, last, kind.times);
      const hosts = new Map([...kind.hosts].map(([host, times]) => [kind.columns.hostNamed(host), times] as const));
      enter({ told, times: kind.times, last, seconds: kind.seconds, hosts });
      kind.times = kind.inSecond = 0;
      kind.seconds.clear();
      kind.hosts.clear();
    }
    this.#counted = [];
  }

  /** Remembers what a line told that was read in the ordinary way. */
  learn(text: string, told: Told): void {
    const { knowledge } = this.#all.options;
    const format = knowledge.formats[told.record.format];
    if (!format || !isRepeatable(told, knowledge)) return;
    let index = this.#columns.findIndex(({ layout }) => layout.format === told.record.format);
    const bytes = bytesOf(text);
    if (!bytes) return;
    this.#use(bytes);
    if (index === -1 || !this.#columns[index]?.look(bytes, this.#view, 0, bytes.length)) {
      if (index !== -1 && typeof format.operators === 'string') return;
      index = this.#addLayout(told.record.format, text);
      if (index === -1 || !this.#columns[index]?.look(bytes, this.#view, 0, bytes.length)) return;
    }
    const columns = this.#columns[index] as ColumnsSeen;
    if (columns.full || this.#kinds >= MOST_KINDS) this.#forget();
    else this.#enterKind(index, columns, told);
  }

  #addLayout(id: string, text: string): number {
    const format = this.#all.options.knowledge.formats[id];
    const layout = format && this.#columns.length < 8 ? layoutOf(id, format, text) : undefined;
    if (!layout) return -1;
    this.#alike.push(new Map());
    return this.#columns.push(new ColumnsSeen(layout, this.#all.looks)) - 1;
  }

  #enterKind(index: number, columns: ColumnsSeen, told: Told): void {
    const joins = joinsIn(told.held, told.record);
    const keys = keysIn(told.record, columns, this.#bytes);
    // A key that is made of no column that is known cannot be told without reading.
    if (joins.some(({ per }) => keys.get(per)?.length === 0)) return;
    const ids = columns.ids.slice();
    const asks = this.#all.looks.asked(told.record).flatMap((name) => indexIn(columns, name));
    let alike = this.#alikeOf(index, ids);
    if (!alike) {
      alike = { ids, asks, kinds: new Map() };
      const own = this.#alike[index] as Map<number, Alike[]>;
      const hash = hashOf(ids);
      own.set(hash, [...(own.get(hash) ?? []), alike]);
    }
    const look = this.#asked(columns, alike.asks);
    if (alike.kinds.has(look)) return;
    this.#kinds++;
    const sided = sidedOf(told);
    alike.kinds.set(look, {
      told,
      held: heldAlone(told.held),
      repeated: joins.length > 0 || sided ? this.#repeated(told, joins, keys, columns, sided) : undefined,
      columns,
      earliest: columns.time,
      times: 0,
      time: 0,
      latest: new KeptLine(),
      first: 0,
      firstLine: new KeptLine(),
      second: 0,
      inSecond: 0,
      seconds: new Map(),
      hosts: new Map(),
    });
  }

  /** Too many kinds: begins anew. */
  #forget(): void {
    this.#all.flush();
    this.#columns = [];
    this.#alike = [];
    this.#kinds = 0;
  }
}

/** The problems that a line tells of its request; none where it names no request. */
function sidedOf({ record, problems }: Told): Sided | undefined {
  const side = problems.length > 0 && keyOf(record, 'requestId') !== undefined ? sideOf(record) : undefined;
  return side && { side, problems };
}

/** Of which columns the keys of a record are made that another line of its kind has other values of. */
type KeyColumns = ReadonlyMap<Key, readonly FactName[]>;
function keysIn(record: LogRecord, columns: ColumnsSeen, bytes: Uint8Array): KeyColumns {
  const texts = new Map(KEY_COLUMNS.map((name) => [name, columns.textOf(name, bytes)] as const));
  const keys = new Map<Key, readonly FactName[]>();
  for (const key of KEYS) {
    const value = keyOf(record, key);
    if (STEADY.has(key) || value === undefined) continue;
    const made = [...KEY_COLUMNS.map((name) => [name]), ['upstreamLocal', 'upstreamHost'] as const];
    const from = made.find((names) => names.map((name) => texts.get(name)).join(' ') === value);
    keys.set(key, from ?? []);
  }
  return keys;
}
const KEY_COLUMNS = ['requestId', 'upstreamLocal', 'downstreamRemote', 'upstreamHost'] as const;

/** The key of a line: that of the record that its kind was learnt from, or put together from its own columns. */
function keyMade(
  steady: ReadonlyMap<Key, number>,
  keys: KeyColumns,
  per: Key,
  bytes: Uint8Array,
  placesOf: (names: readonly FactName[]) => readonly number[],
): number {
  const names = keys.get(per);
  if (names) return hashOfPieces(bytes, placesOf(names));
  return steady.get(per) as number;
}

/** The place of a column, if there is one. */
function indexIn({ layout }: ColumnsSeen, name: FactName): readonly number[] {
  const index = layout.facts.indexOf(name);
  return index === -1 ? [] : [index];
}

/** Those that hold by themselves. */
const heldAlone = (held: readonly Held[]): readonly Held[] => held.filter(({ clause }) => 'record' in clause.part.when);

/** Keys that are the same in all lines that look alike. */
const STEADY: ReadonlySet<string> = new Set(['service', 'proxy', 'object']);
/** Whether lines that look like this one tell the same, in the same cases and problems. */
function isRepeatable({ record, held }: Told, { rules, symptoms, checks }: Knowledge): boolean {
  if (!record.format.includes('access-log')) return false;
  return held.every((one) => {
    const { owner, when } = one.clause.part;
    if (!('record' in when)) return isJoin(one);
    if (owner.of === 'symptom') return STEADY.has(symptoms[owner.symptom]?.per ?? 'service');
    if (owner.of === 'answer') return STEADY.has(checks[owner.check]?.about ?? 'service');
    const { per = 'service', apart = [] }: Partial<Rule> = rules[owner.rule] ?? {};
    return STEADY.has(per) && apart.every((name) => !isVarious(name));
  });
}

function atTime(record: LogRecord, time: number): LogRecord {
  return {
    ...record,
    facts: record.facts.map((fact) => (fact.name === 'time' ? { ...fact, value: time } : fact)),
  };
}

/** The bytes of a text of plain characters; lines with others are read in the ordinary way. */
function bytesOf(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7e) return undefined;
    bytes[at] = code;
  }
  return bytes;
}

function hashOf(ids: Int32Array): number {
  let hash = 0;
  for (let index = 0; index < ids.length; index++)
    hash = Math.imul(hash ^ (ids[index] as number), 0x9e3779b1) ^ (hash >>> 15);
  return hash;
}
function isSame(one: Int32Array, other: Int32Array): boolean {
  for (let index = 0; index < one.length; index++) if (one[index] !== other[index]) return false;
  return true;
}
