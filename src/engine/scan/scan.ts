/**
 * The same knowledge and fold as `diagnose`, for logs of any size: bytes come in as they are read, a filter lets the lines
 * through that can change a verdict, and what is kept does not grow with the log.
 */
import { close } from '../close.ts';
import { type CaseState, open, type ProblemState, type State, step } from '../fold.ts';
import { prepare } from '../prepare.ts';
import { type Ranked, rank } from '../rank.ts';
import type { Context, Knowledge, LogRecord } from '../types.ts';
import type { Case, Closed } from '../verdicts.ts';
import { Noted, trimWaiting } from './bounds.ts';
import { copied } from './copied.ts';
import { FileScan } from './file-scan.ts';
import { type Counted, type Decode, type Filter, filterOf, type LineFound } from './filter.ts';
import { Places } from './places.ts';
import { type ScanReport, scanReport } from './scan-report.ts';
import { TimeLine } from './time-line.ts';

/** Lines of a file that are all read: they tell what stands around its lines. */
const HEAD = 1_000;
/** Bytes of the buffer of a log that grows: there may be hundreds of them. */
const FOLLOWED = 128 * 1024;
/** From so many lines on, so many are everyday and unread that one of them may speak against a cause. */
const LONG = 20_000;
const TRIM_EVERY = 1_024;

export interface ScanOptions {
  readonly decode: Decode;
  readonly context?: Context;
  /** Records before or after these times count for nothing; milliseconds. */
  readonly since?: number;
  readonly until?: number;
  /** Causes to tell, all if empty; and causes to leave out. */
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  /** Lines of a file that are all read; for tests. */
  readonly head?: number;
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
/** A record that knows the line it was read from. */
export interface FromLine extends LogRecord {
  readonly from: LineFound;
}

export class Scan {
  readonly #knowledge: Knowledge;
  readonly #options: ScanOptions;
  readonly #filter: Filter;
  readonly #cases = new Noted<CaseState>();
  readonly #problems = new Noted<ProblemState>();
  readonly #state: State;
  readonly #timeLine = new TimeLine();
  readonly #places = new Places();
  readonly #files: FileScanned[] = [];
  readonly #others = new Map<string, number>();
  readonly used: Used = {
    bytes: 0,
    lines: 0,
    blank: 0,
    everyday: 0,
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
  }

  /** The bytes of this file come next. */
  file(name: string): void {
    this.endFile();
    this.#file = this.#opened(name);
  }

  write(chunk: Uint8Array): void {
    this.#file ??= this.#opened('');
    this.used.bytes += chunk.length;
    this.#file.told.bytes += chunk.length;
    this.#file.scan.write(chunk);
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
        this.used.bytes += chunk.length;
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
      counted: this.used,
      head: this.#options.head ?? HEAD,
      index,
      ...(room === undefined ? {} : { room }),
      read: (line, records) => this.#read(line, records),
    });
    return { told, scan };
  }

  /** All files are read. */
  report(): ScanReport {
    this.endFile();
    return this.#reported(this.#state);
  }

  /** What is known so far; the files may go on. */
  soFar(): ScanReport {
    return this.#reported(copied(this.#state));
  }

  #reported(state: State): ScanReport {
    const prepared = prepare(this.#knowledge);
    const context = this.#options.context ?? {};
    const { everyday, requests, healthy } = this.used;
    return scanReport({
      ranked: this.#wanted(rank(this.#careful(close(state)), this.#knowledge, context, prepared.phrases.terms)),
      knowledge: this.#knowledge,
      context,
      files: this.#files,
      used: { ...this.used, requests: requests + everyday, healthy: healthy + everyday },
      histogram: this.#timeLine.histogram(),
      places: this.#places,
      others: Object.fromEntries(this.#others),
      anchors: this.#filter.anchors,
      bounded: this.#options.since !== undefined || this.#options.until !== undefined,
    });
  }

  /**
   * Healthy lines behind a file's head are not read, and some of them would speak against a cause: where one may be missing,
   * nothing is certain.
   */
  #careful(closed: Closed): Closed {
    if (this.used.everyday === 0 || this.used.lines <= LONG) return closed;
    const cases = closed.cases.map((one): Case => {
      const against = this.#knowledge.rules[one.rule]?.signs.against ?? [];
      return one.certainty === 'certain' && against.length > 0 ? { ...one, certainty: 'likely' } : one;
    });
    return { ...closed, cases };
  }

  /** The causes that were asked for, and the problems that they explain. */
  #wanted({ cases, problems, normal }: Ranked): Ranked {
    const { only = [], skip = [] } = this.#options;
    if (only.length + skip.length === 0) return { cases, problems, normal };
    const wanted = ({ rule }: { readonly rule: string }) =>
      !skip.includes(rule) && (only.length === 0 || only.includes(rule));
    const kept = cases.filter(wanted);
    return {
      cases: kept,
      problems: problems.filter(({ id }) => kept.some((one) => one.problems.has(id))),
      normal: normal.filter(wanted),
    };
  }

  #read(line: LineFound, records: readonly LogRecord[]): void {
    this.used.matched++;
    if (records.length === 0 && line.text.trim() !== '') this.used.unread++;
    for (const read of records) {
      const record: FromLine = { ...read, line: line.number, endLine: line.number, from: line };
      this.#step(record);
    }
  }

  #step(record: LogRecord): void {
    const { since, until } = this.#options;
    const time = factOf(record, 'time');
    if (time !== undefined && ((since !== undefined && time < since) || (until !== undefined && time > until))) return;
    this.#count(record);
    this.#cases.touched.clear();
    this.#problems.touched.clear();
    step(this.#state, record);
    if (this.#cases.touched.size + this.#problems.touched.size > 0) this.#note(record, Number(time));
    if (++this.#steps % TRIM_EVERY === 0) trimWaiting(this.#state);
  }

  #count({ format, facts }: LogRecord): void {
    const healthy = facts.some(({ name }) => name === 'healthy');
    if (healthy) this.used.healthy++;
    if (!format.includes('access-log')) return;
    this.used.requests++;
    if (facts.some(({ name, value }) => name === 'flag' || (name === 'status' && Number(value) >= 500)))
      this.used.failing++;
  }

  /** What this record told, when and where; and what no longer has room. */
  #note(record: LogRecord, time: number): void {
    const names = new Set<string>();
    for (const id of this.#cases.touched) names.add(this.#cases.get(id)?.rule ?? '');
    for (const id of this.#problems.touched) names.add(this.#problems.get(id)?.symptom ?? '');
    names.delete('');
    this.#timeLine.add(time, names);
    // A case without a problem is its own.
    this.#places.add(this.#problems.touched.size > 0 ? this.#problems.touched : this.#cases.touched, record);
    const lost = [...this.#cases.overflow(), ...this.#problems.overflow()];
    for (const [id, one] of lost) {
      this.#places.forget(id);
      const name = 'rule' in one ? one.rule : one.symptom;
      const count = 'rule' in one ? [...one.groups.values()].reduce((sum, { records }) => sum + records, 0) : one.count;
      this.#others.set(name, (this.#others.get(name) ?? 0) + count);
    }
  }
}

const factOf = ({ facts }: LogRecord, name: string): number | undefined => {
  const fact = facts.find((one) => one.name === name);
  return fact === undefined ? undefined : Number(fact.value);
};
