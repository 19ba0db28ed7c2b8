/** Records that know the line they were read from: in a log, a record's text is found by it alone. */
import type { LogRecord } from '../types.ts';
import type { LineFound } from './lines.ts';

export interface FromLine extends LogRecord {
  readonly from: LineFound;
}

export const fromLine = (records: readonly LogRecord[], from: LineFound): readonly FromLine[] =>
  records.map((record) => ({ ...record, line: from.number, endLine: from.number, from }));
