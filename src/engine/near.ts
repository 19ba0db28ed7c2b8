/** The values of a record's keys, and how near two records stand. */
import type { Key } from '../facts/facts.ts';
import type { Fact, LogRecord, Window } from './types.ts';

/** The value of a key in a record. */
export const keyOf = (record: LogRecord, key: Key): string | undefined => factValue(record, key);
/** The first value of a fact, as text. */
export const factValue = (record: LogRecord, name: Fact['name']): string | undefined => {
  for (const fact of record.facts) if (fact.name === name) return String(fact.value);
  return undefined;
};

const timeOf = (record: LogRecord): number | undefined => {
  for (const fact of record.facts) if (fact.name === 'time') return Number(fact.value);
  return undefined;
};
/** From when to when: an access log tells of a request when it ends, with the time at which it began. */
function timesOf(record: LogRecord): readonly [number, number] | undefined {
  const start = timeOf(record);
  const lasted = record.format.includes('access-log') ? Number(factValue(record, 'duration') ?? 0) : 0;
  return start === undefined ? undefined : [start, start + lasted];
}

/** By their times, else by their lines in one file. */
export const isBefore = (one: LogRecord, other: LogRecord): boolean => {
  const a = timeOf(one);
  const b = timeOf(other);
  if (a !== undefined && b !== undefined && a !== b) return a < b;
  return one.file === other.file && one.line < other.line;
};

/**
 * What names no proxy is its file's, as far as it stands near: in a long log much happens that has nothing to do with each other.
 * Minutes where both tell their time: a pod starts and ends in fewer.
 */
export function isNear(one: LogRecord, other: LogRecord): boolean {
  const isTimed = timeOf(one) !== undefined && timeOf(other) !== undefined;
  return within(isTimed ? { seconds: 300 } : { lines: 200 }, one, other);
}

/** Whether two records stand within so many seconds or lines of each other; always where nothing is asked. */
export function within(window: Window | undefined, one: LogRecord, other: LogRecord): boolean {
  if (!window) return true;
  if ('lines' in window) return one.file === other.file && Math.abs(one.line - other.line) <= window.lines;
  const [a, b] = [timesOf(one), timesOf(other)];
  return a !== undefined && b !== undefined && Math.max(a[0] - b[1], b[0] - a[1]) <= window.seconds * 1000;
}
