/** How the lines of a paste were read, for whoever shows it: which belong together, which say the same, what to mark. */

import type { ReadFile } from '../../../engine/read.ts';
import type { Evidence, Report } from '../../../engine/report-types.ts';
import type { LogRecord } from '../../../engine/types.ts';
import type { FactName } from '../../../facts/facts.ts';

/** Lines that follow each other and are shown alike. Lines count from 1, both ends included. */
export interface Stretch {
  readonly kind: 'record' | 'healthy' | 'unread' | 'blank';
  readonly first: number;
  readonly last: number;
  /** Records in it, and where the first of them ends. */
  readonly records: number;
  readonly firstEnds: number;
}
/** A place to mark: line from 1, columns from 0, and which of the report's evidence it is like. */
export interface Mark {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly like: string;
}
export interface Reading {
  readonly stretches: readonly Stretch[];
  readonly marks: readonly Mark[];
  /** On which side of the calls it was written, where all of it was written on one. */
  readonly side?: 'outbound' | 'inbound';
}

/** More marks than anybody looks at. */
const MOST_MARKS = 20_000;

/** `index`: which of the report's files it is. */
export function readingOf(text: string, index: number, file: ReadFile, report: Report): Reading {
  const side = sideOf(file);
  return { stretches: stretchesOf(file), marks: marksOf(text, index, file, report), ...(side && { side }) };
}

function sideOf({ records }: ReadFile): Reading['side'] {
  const sides = new Set<unknown>();
  for (const { facts } of records) for (const { name, value } of facts) if (name === 'direction') sides.add(value);
  return sides.size === 1 ? ([...sides][0] as Reading['side']) : undefined;
}

/** What evidence is told apart by: the fact and its value, wherever it stands. */
export const likeness = ({ fact, value }: Pick<Evidence, 'fact' | 'value'>): string => `${fact}=${value}`;

// ---- stretches --------------------------------------------------------------------------------------------------

export function stretchesOf({ records, lines, unread }: Pick<ReadFile, 'records' | 'lines' | 'unread'>): Stretch[] {
  const stretches: Stretch[] = [];
  const unreadLines = new Set(unread);
  let last = '';
  let line = 1;
  const add = (id: string, kind: Stretch['kind'], until: number, records: number) => {
    const before = stretches.at(-1);
    if (before && id === last)
      stretches[stretches.length - 1] = { ...before, last: until, records: before.records + records };
    else stretches.push({ kind, first: line, last: until, records, firstEnds: until });
    last = id;
    line = until + 1;
  };
  const between = (until: number) => {
    while (line <= until) {
      const kind = unreadLines.has(line) ? 'unread' : 'blank';
      add(kind, kind, line, 0);
    }
  };
  for (const record of [...records].sort((a, b) => a.line - b.line)) {
    if (record.line > lines) break;
    between(record.line - 1);
    // Several records of one line (an envelope with two of them) are one stretch with that line.
    if (record.endLine < line) continue;
    const signature = signatureOf(record);
    add(signature, signature === 'healthy' ? 'healthy' : 'record', Math.min(record.endLine, lines), 1);
  }
  between(lines);
  return stretches;
}

/** What must be equal for two records to say the same; not when, who exactly, or how long. */
const SAYS: ReadonlySet<FactName> = new Set<FactName>([
  'phrase', 'failure', 'status', 'grpcStatus', 'flag', 'codeDetails', 'resetReason', 'terminationDetails', 'tlsReason', 'x509',
  'errno', 'parserError', 'jwtReason', 'responseBody', 'cluster', 'service', 'direction', 'policy', 'object', 'level', 'component',
]); // biome-ignore format: a list

function signatureOf({ format, facts }: LogRecord): string {
  if (facts.some(({ name }) => name === 'healthy')) return 'healthy';
  const says = facts.filter(({ name }) => SAYS.has(name)).map(({ name, value }) => `${name}=${value}`);
  return `${format} ${[...new Set(says)].sort().join(' ')}`;
}

// ---- marks ------------------------------------------------------------------------------------------------------

function marksOf(text: string, index: number, { records }: ReadFile, report: Report): Mark[] {
  const wanted = wantedIn(records, index, report);
  const marks: Mark[] = [];
  for (const record of records) {
    const likes = wanted.get(signatureOf(record));
    if (!likes) continue;
    const time = record.facts.find(({ name }) => name === 'time');
    for (const fact of record.facts) {
      if (fact.end <= fact.start || marks.length >= MOST_MARKS) continue;
      // What was concluded from an absence stands nowhere; the engine places it at the record's beginning.
      if (time && fact !== time && fact.start === time.start && fact.end === time.end) continue;
      const like = likeness({ fact: fact.name, value: fact.value });
      if (likes.has(like)) marks.push(...marksAt(text, record, fact.start, fact.end, like));
    }
  }
  return marks;
}

/** What to mark, by what a record says: the report quotes evidence once, and records that say the same hold it too. */
function wantedIn(
  records: readonly LogRecord[],
  index: number,
  report: Report,
): ReadonlyMap<string, ReadonlySet<string>> {
  const byLine = new Map<number, LogRecord[]>();
  for (const record of records) byLine.set(record.line, [...(byLine.get(record.line) ?? []), record]);
  const wanted = new Map<string, Set<string>>();
  const all = [...report.diagnoses, ...report.problems].flatMap(({ evidence }) => evidence);
  for (const one of all.filter(({ file }) => file === index)) {
    for (let line = one.line; line > one.line - LONGEST_RECORD && line > 0; line--) {
      const holders = (byLine.get(line) ?? []).filter(({ endLine }) => endLine >= one.line);
      for (const record of holders) {
        const signature = signatureOf(record);
        wanted.set(signature, (wanted.get(signature) ?? new Set()).add(likeness(one)));
      }
      if (holders.length > 0) break;
    }
  }
  return wanted;
}
/** Lines that one record may have. */
const LONGEST_RECORD = 200;

/** One mark a line: a sentence may run over several. */
function* marksAt(text: string, record: LogRecord, start: number, end: number, like: string): Generator<Mark> {
  let line = record.line;
  let begins = text.lastIndexOf('\n', record.start - 1) + 1;
  for (;;) {
    const ends = text.indexOf('\n', begins);
    const stop = ends === -1 ? text.length : ends;
    if (stop >= start) {
      const [from, to] = [Math.max(start, begins), Math.min(end, stop)];
      if (to > from) yield { line, start: from - begins, end: to - begins, like };
    }
    if (ends === -1 || stop >= end) return;
    begins = ends + 1;
    line++;
  }
}
