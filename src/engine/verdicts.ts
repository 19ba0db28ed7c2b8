/** What the fold ends in: cases with their certainty, and the problems that they explain. */
import type { Key } from '../facts/facts.ts';
import type { FactAt, SignSeen } from './fold.ts';
import type { Certainty, LogRecord, Meaning } from './types.ts';

/** A rule's verdict on one value of its key. */
export interface Case {
  readonly rule: string;
  readonly per: Key;
  readonly key: string | undefined;
  readonly file: number;
  readonly certainty: Certainty;
  readonly signs: readonly SignSeen[];
  readonly records: number;
  readonly first: LogRecord;
  readonly last: LogRecord;
  /** The answers that were taken into account, with the words that gave them. */
  readonly answered: readonly Answered[];
  readonly ruledOutBy: string | null;
  /** Ids of problems. */
  readonly problems: ReadonlySet<string>;
  /** Only the symptom's list names it: no sign of its own was seen. */
  readonly bySymptom: boolean;
  /** The fold's own names of what it was put together from. */
  readonly from: readonly string[];
}
export interface Answered {
  readonly check: string;
  readonly answer: string;
  readonly meaning: Meaning;
  /** What raised the question says this itself: nobody has looked yet. */
  readonly isEcho: boolean;
  readonly facts: readonly FactAt[];
}
export interface Problem {
  readonly id: string;
  readonly symptom: string | null;
  readonly per: Key;
  readonly key: string | undefined;
  readonly file: number;
  readonly count: number;
  readonly first: LogRecord;
  readonly last: LogRecord;
  readonly facts: readonly FactAt[];
  /** Where on the way it broke, where its lines agree. */
  readonly hop: string | null;
  /** Lines of the call's other side that only carried this failure, or met what came of it. */
  readonly carried: number;
  /** The fold's own names of what it was put together from. */
  readonly from: readonly string[];
}
/** A given answer that may be about several objects, and says not which. */
export interface Unclear {
  readonly check: string;
  readonly answer: string;
  readonly about: readonly string[];
}
export interface Closed {
  readonly cases: readonly Case[];
  readonly problems: readonly Problem[];
  /** Cases of rules that are no problem. */
  readonly normal: readonly Case[];
  /** Given answers that count for nobody. */
  readonly unclear: readonly Unclear[];
}
