/**
 * The same knowledge and fold as `diagnose`, for logs of any size: bytes come in as they are read, a filter lets the lines
 * through that can change a verdict, and what is kept does not grow with the log.
 */
import { close } from '../close.ts';
import {
  type CaseState,
  type Held,
  heldIn,
  open,
  type ProblemState,
  type Sides,
  type State,
  sideOf,
  take,
} from '../fold.ts';
import { keyOf } from '../near.ts';
import { prepare } from '../prepare.ts';
import { type Ranked, rank } from '../rank.ts';
import type { Context, Knowledge, LogRecord } from '../types.ts';
import type { Case, Closed } from '../verdicts.ts';
import { Noted, trimWaiting } from './bounds.ts';
import { copied } from './copied.ts';
import { partsOfEveryday } from './everyday.ts';
import { FileScan } from './file-scan.ts';
import { type Filter, filterOf } from './filter.ts';
import type { Counted, Decode, LineFound, NewRoom } from './lines.ts';
import { Look, type Looked, type Part, type Sought } from './look.ts';
import { Places } from './places.ts';
import type { ReadAgain } from './repeats/history.ts';
import { isJoin, Joins } from './repeats/joins.ts';
import { Repeats, type Tally, type Told } from './repeats/repeats.ts';
import { type ScanReport, scanReport } from './scan-report.ts';
import { TimeLine } from './time-line.ts';

/** Lines of a file that are all read: they tell what stands around its lines. */
const HEAD = 250;
/** Bytes of the buffer of a log that grows: there may be hundreds of them. */
const FOLLOWED = 128 * 1024;
/** From so many lines on, so many are everyday and unread that one of them may speak against a cause. */
const LONG = 20_000;
const TRIM_EVERY = 1_024;

export interface ScanOptions {
  readonly decode: Decode;
  /** How a file's buffer is made; plain bytes if not told. */
  readonly newRoom?: NewRoom;
  readonly context?: Context;
  /** Records before or after these times count for nothing; milliseconds. */
  readonly since?: number;
  readonly until?: number;
  /** Causes to tell, all if empty; and causes to leave out. */
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  /** Lines of a file that are all read; for tests. */
  readonly head?: number;
  /** Every megabyte or so of a file: a line of it, and the byte at which that begins. */
  readonly passed?: (file: number, line: number, at: number) => void;
}
export interface FileScanned {
  readonly name: string;
  bytes: number;
  /** Why it was not read to its end, or not at all. */
  broken: string | null;
  /** How often it began anew while it was read. */
  restarted?: number;
}
/** How the lines of all files were used. */
export interface Used extends Counted {
  bytes: number;
  /** Lines that the filter let through. */
  matched: number;
  /** Of those, lines that nothing was read from. */
  unread: number;
  healthy: number;
  /** Lines of access logs, and those of them with a status of 5xx or a flag. */
  requests: number;
  failing: number;
}
/** A log that still grows. */
export interface Followed {
  readonly write: (chunk: Uint8Array) => void;
  /** Reads what was written, up to its last line feed. */
  readonly flush: () => void;
  /** It was rotated or emptied: its first line comes next. */
  readonly restart: () => void;
  readonly end: (broken?: string | null) => void;
}

export class Scan {
  readonly #knowledge: Knowledge;
  readonly #options: ScanOptions;
  readonly #filter: Filter;
  readonly #cases = new Noted<CaseState>();
  readonly #problems = new Noted<ProblemState>();
  readonly #state: State;
  readonly #joins: Joins;
  readonly #repeats: Repeats;
  readonly #timeLine = new TimeLine();
  readonly #places = new Places();
  readonly #files: FileScanned[] = [];
  readonly #others = new Map<string, number>();
  /** How many lines that name no request told a failure, by the side of the call. */
  readonly #unnamed = new Map<keyof Sides, number>();
  readonly #used: Used = {
    bytes: 0,
    lines: 0,
    blank: 0,
    everyday: 0,
    harmless: 0,
    skipped: 0,
    cut: 0,
    matched: 0,
    unread: 0,
    healthy: 0,
    requests: 0,
    failing: 0,
  };
  /** The file whose bytes come next. */
  #file: { readonly told: FileScanned; readonly scan: FileScan } | undefined;
  #steps = 0;

  constructor(knowledge: Knowledge, options: ScanOptions) {
    const prepared = prepare(knowledge);
    this.#knowledge = knowledge;
    this.#options = options;
    this.#filter = filterOf(prepared);
    const state = open(knowledge, prepared.compiled, options.context ?? {});
    this.#state = { ...state, cases: this.#cases, problems: this.#problems };
    const { decode, since, until } = options;
    this.#joins = new Joins(this.#state, decode);
    const shared = { knowledge, state: this.#state, joins: this.#joins, decode, since, until };
    this.#repeats = new Repeats({ ...shared, enter: (tally) => this.#enter(tally) });
  }

  /** How the lines were used so far. */
  get used(): Used {
    this.#repeats.flush();
    return this.#used;
  }

  /** The bytes of this file come next. */
  file(name: string): void {
    this.endFile();
    this.#file = this.#opened(name);
  }

  /** Where the next bytes of this file may be written before they are given to `write`, which then copies nothing. */
  free(): Uint8Array {
    this.#file ??= this.#opened('');
    return this.#file.scan.free();
  }

  write(chunk: Uint8Array): void {
    this.#file ??= this.#opened('');
    this.#used.bytes += chunk.length;
    this.#file.told.bytes += chunk.length;
    this.#file.scan.write(chunk);
  }

  /** For other threads: what is sought in a log's lines, as plain data. */
  get sought(): Sought {
    return this.#filter.sight.sought;
  }

  /** Looks at parts of a log, of at most so many bytes, in this thread. */
  newLook(room: number): Look {
    return new Look(this.#filter.sight, this.#filter.asks, room);
  }

  /** The bytes that come next in this file are whole lines, from `start` to `end` in a part that was looked at. */
  take(part: Part, looked: Looked, start: number, end: number): void {
    this.#file ??= this.#opened('');
    this.#used.bytes += end - start;
    this.#file.told.bytes += end - start;
    this.#file.scan.take(part, looked, start, end);
  }

  /** The file is at its end, or can be read no further. */
  endFile(broken: string | null = null): void {
    if (!this.#file) return;
    this.#file.scan.end();
    this.#file.told.broken = broken;
    this.#file = undefined;
  }

  /** A log that still grows, beside others: its bytes come whenever they do. */
  follow(name: string): Followed {
    const { told, scan } = this.#opened(name, FOLLOWED);
    return {
      write: (chunk) => {
        this.#used.bytes += chunk.length;
        told.bytes += chunk.length;
        scan.write(chunk);
      },
      flush: () => scan.flush(),
      restart: () => {
        scan.restart();
        told.restarted = (told.restarted ?? 0) + 1;
      },
      end: (broken = null) => {
        scan.end();
        told.broken = broken;
      },
    };
  }

  #opened(name: string, room?: number): { readonly told: FileScanned; readonly scan: FileScan } {
    const told: FileScanned = { name, bytes: 0, broken: null };
    const index = this.#files.push(told) - 1;
    const scan = new FileScan({
      knowledge: this.#knowledge,
      filter: this.#filter,
      decode: this.#options.decode,
      counted: this.#used,
      head: this.#options.head ?? HEAD,
      index,
      ...(room === undefined ? {} : { room }),
      newRoom: this.#options.newRoom,
      read: (line, records, readAgain) => this.#read(line, records, readAgain),
      repeats: this.#repeats,
      passed: this.#options.passed && ((line, at) => this.#options.passed?.(index, line, at)),
    });
    return { told, scan };
  }

  /** All files are read. */
  report(): ScanReport {
    this.endFile();
    this.#repeats.flush();
    return this.#reported(this.#state);
  }

  /** What is known so far, or with other answers to checks; the files may go on. */
  soFar(context: Context = this.#state.context): ScanReport {
    this.#repeats.flush();
    return this.#reported({ ...copied(this.#state), context });
  }

  #reported(state: State): ScanReport {
    const prepared = prepare(this.#knowledge);
    const { context } = state;
    const { everyday, requests, healthy } = this.#used;
    return scanReport({
      ranked: this.#wanted(rank(this.#careful(close(state)), this.#knowledge, context, prepared.phrases.terms)),
      knowledge: this.#knowledge,
      context,
      files: this.#files,
      used: { ...this.#used, requests: requests + everyday, healthy: healthy + everyday },
      histogram: this.#timeLine.histogram(),
      places: this.#places,
      others: Object.fromEntries(this.#others),
      unnamed: this.#unnamed,
      anchors: this.#filter.anchors,
      bounded: this.#options.since !== undefined || this.#options.until !== undefined,
    });
  }

  /**
   * Healthy lines behind a file's head are not read. Where one of them could speak against a cause, nothing is certain.
   */
  #careful(closed: Closed): Closed {
    if (this.#used.everyday === 0 || this.#used.lines <= LONG) return closed;
    const speaking = new Set(
      [...partsOfEveryday(prepare(this.#knowledge))].flatMap(({ owner }) =>
        owner.of === 'rule' && owner.strength === 'against' ? [owner.rule] : [],
      ),
    );
    const cases = closed.cases.map((one): Case => {
      // An answer to a check is no line of the log.
      const answered = one.answered.some(({ meaning }) => meaning === 'proves');
      return one.certainty === 'certain' && !answered && speaking.has(one.rule) ? { ...one, certainty: 'likely' } : one;
    });
    return { ...closed, cases };
  }

  /** The causes that were asked for, and the problems that they explain. */
  #wanted(ranked: Ranked): Ranked {
    const { cases, problems, normal } = ranked;
    const { only = [], skip = [] } = this.#options;
    if (only.length + skip.length === 0) return ranked;
    const wanted = ({ rule }: { readonly rule: string }) =>
      !skip.includes(rule) && (only.length === 0 || only.includes(rule));
    const kept = cases.filter(wanted);
    return {
      ...ranked,
      cases: kept,
      problems: problems.filter(({ id }) => kept.some((one) => one.problems.has(id))),
      normal: normal.filter(wanted),
    };
  }

  #read(line: LineFound, records: readonly LogRecord[], readAgain: ReadAgain): Told | undefined {
    // What was counted came before.
    this.#repeats.flush();
    this.#used.matched++;
    if (records.length === 0 && !line.cut && line.text.trim() !== '') this.#used.unread++;
    const told = records.map((record) => this.#step(record, line, readAgain));
    return told.length === 1 ? told[0] : undefined;
  }

  #step(record: LogRecord, line: LineFound, readAgain: ReadAgain): Told | undefined {
    const { since, until } = this.#options;
    const time = factOf(record, 'time');
    if (time !== undefined && ((since !== undefined && time < since) || (until !== undefined && time > until)))
      return undefined;
    this.#cases.touched.clear();
    this.#problems.touched.clear();
    const held = heldIn(this.#state, record);
    const now = this.#joins.now(record, held, line, readAgain);
    take(this.#state, record, now);
    const names = this.#namesTouched();
    const problems = [...this.#problems.touched];
    this.#count(record, this.#isNormal(names, problems), 1);
    // A case without a problem is its own.
    const places = problems.length > 0 ? problems : [...this.#cases.touched];
    if (problems.length > 0) this.#noteUnnamed(record, 1);
    if (names.size > 0) {
      this.#timeLine.add(Number(time), names);
      this.#places.add(places, record);
      this.#dropOverflow();
    }
    if (++this.#steps % TRIM_EVERY === 0) trimWaiting(this.#state);
    // What was joined with other lines is not told by the next one like this.
    return now.some(isEntered) ? undefined : { record, held, names, places, problems };
  }

  /** Lines that tell what one before them told were counted: what they are to the report. */
  #enter({ told: { record, names, places, problems }, times, last, seconds, hosts }: Tally): void {
    this.#used.matched += times;
    this.#count(last, this.#isNormal(names, problems), times);
    if (problems.length > 0) this.#noteUnnamed(record, times);
    for (const [second, often] of seconds) this.#timeLine.add(second * 1000, names, often);
    this.#places.addMany(places, record, times, hosts);
    this.#dropOverflow();
  }

  /** What is normal failed nobody, whatever its flag. */
  #isNormal(names: ReadonlySet<string>, problems: readonly unknown[]): boolean {
    return problems.length === 0 && [...names].some((name) => this.#knowledge.rules[name]?.kind === 'normal');
  }

  #count({ format, facts }: LogRecord, normal: boolean, times: number): void {
    const healthy = facts.some(({ name }) => name === 'healthy');
    if (healthy) this.#used.healthy += times;
    if (!format.includes('access-log')) return;
    this.#used.requests += times;
    if (healthy || normal) return;
    if (facts.some(({ name, value }) => name === 'flag' || (name === 'status' && Number(value) >= 500)))
      this.#used.failing += times;
  }

  /** Only a paste joins the sides of a call by its connection and time: that takes all of its lines at once. */
  #noteUnnamed(record: LogRecord, times: number): void {
    const side = keyOf(record, 'requestId') === undefined ? sideOf(record) : undefined;
    if (side) this.#unnamed.set(side, (this.#unnamed.get(side) ?? 0) + times);
  }

  #namesTouched(): ReadonlySet<string> {
    const names = new Set<string>();
    for (const id of this.#cases.touched) names.add(this.#cases.get(id)?.rule ?? '');
    for (const id of this.#problems.touched) names.add(this.#problems.get(id)?.symptom ?? '');
    names.delete('');
    return names;
  }

  /** What no longer has room. */
  #dropOverflow(): void {
    const lost = [...this.#cases.overflow(), ...this.#problems.overflow()];
    for (const [id, one] of lost) {
      this.#places.forget(id);
      const name = 'rule' in one ? one.rule : one.symptom;
      const count = 'rule' in one ? [...one.groups.values()].reduce((sum, { records }) => sum + records, 0) : one.count;
      this.#others.set(name, (this.#others.get(name) ?? 0) + count);
    }
  }
}

/** What was joined with other lines and is more than an answer: that is the same answer if it is given again. */
const isEntered = (held: Held): boolean => isJoin(held) && held.clause.part.owner.of !== 'answer';

const factOf = ({ facts }: LogRecord, name: string): number | undefined => {
  const fact = facts.find((one) => one.name === name);
  return fact === undefined ? undefined : Number(fact.value);
};
