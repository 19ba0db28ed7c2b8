/** What rules ask of lines of an access log that have no flag and whose details name no failure. */
import { timerOf } from '../../facts/derive/round-duration.ts';
import type { Prepared } from '../prepare.ts';
import type { One, Test } from '../types.ts';
import { isNormal } from './anchors.ts';
import type { Asked } from './columns.ts';
import { askedLengths, factsOfQuietTcp, type Told, toldBy } from './everyday.ts';

export interface Tells {
  /** Whether a status tells something by itself, as every line of it then does. */
  readonly status: (status: number) => boolean;
  /** The same of what the application answered, with so many bytes (-1 if unknown), to a usual request or one of another kind. */
  readonly answer: (status: number, sent: number, usual: boolean) => Told;
  readonly tcp: Asked['tcp'];
}
/** Of each status that is no problem so many lines of a file are read, which tells whose they are; the others are counted. */
const NORMAL = 1_000;

export function askedOf(prepared: Prepared): Tells {
  const statuses = statusesAsked(prepared);
  const lengths = askedLengths(prepared.compiled.clauses);
  const known = new Map<number, Told>();
  const connections = prepared.compiled.clauses.map(({ one }) => one).filter(isOf(factsOfQuietTcp(prepared)));
  return {
    status: (status) => statuses.has(status),
    answer: (status, sent, usual) => {
      const length = lengths.has(sent) ? sent : OTHER;
      const key = (length * STATUSES + status) * 2 + (usual ? 1 : 0);
      const told = known.get(key) ?? toldBy(status, length, usual, prepared);
      known.set(key, told);
      return told;
    },
    tcp: (received, sent, duration) => connections.some((one) => mayHold(one, received, sent, duration)),
  };
}
/** A length that nobody asks for. */
const OTHER = 523;
const STATUSES = 1_000;

/**
 * What is asked of the lines of one file; `isUsual`: whether the line at hand is of a request of the usual kind; `more` is told of
 * each line that says what is no problem, and is not read for that any more.
 */
export function askedIn({ status: tells, answer, tcp }: Tells, isUsual: () => boolean, more: () => void): Asked {
  const read = new Uint32Array(STATUSES);
  return {
    status: tells,
    answer: (status, sent) => {
      const usual = answer(status, sent, true);
      const told = usual === answer(status, sent, false) || isUsual() ? usual : 'verdict';
      // What is moved or not modified is nobody's trouble.
      if (told !== 'normal' || status < 400) return told === 'verdict';
      read[status] = (read[status] ?? 0) + 1;
      if ((read[status] as number) <= NORMAL) return true;
      more();
      return false;
    },
    tcp,
  };
}

/** Statuses below 500 that a clause asks for. */
function statusesAsked({ compiled, knowledge }: Prepared): ReadonlySet<number> {
  const asked = new Set<number>();
  for (const { one, part } of compiled.clauses) {
    const test = one.record.status;
    if (test === undefined || isNormal(part.owner, knowledge)) continue;
    const { oneOf = [], min, max } = typeof test === 'object' ? test : { oneOf: [test] };
    for (const value of oneOf) asked.add(Number(value));
    if (min !== undefined && min >= 400) for (let status = min; status <= (max ?? 599); status++) asked.add(status);
  }
  return asked;
}

/** Whether a pattern asks for nothing that a TCP connection that ended without a word cannot have. */
const isOf =
  (quiet: ReadonlySet<string>) =>
  ({ record }: One): boolean =>
    'tcp' in record && Object.entries(record).every(([name, test]) => quiet.has(name) || isForNone(test));
const isForNone = (test: unknown): boolean => typeof test === 'object' && (test as Test).empty === true;

/** Whether a pattern asks for nothing else than these numbers may be. */
function mayHold({ record }: One, received: number, sent: number, duration: number): boolean {
  if ('roundDuration' in record && timerOf(duration) === undefined) return false;
  return fits(record.bytesReceived, received) && fits(record.bytesSent, sent) && fits(record.duration, duration);
}

function fits(asked: One['record'][keyof One['record']], value: number): boolean {
  if (asked === undefined) return true;
  if (typeof asked !== 'object') return Number(asked) === value;
  const { oneOf, min, max } = asked as Test;
  if (oneOf && !oneOf.some((one) => Number(one) === value)) return false;
  return (min === undefined || value >= min) && (max === undefined || value <= max);
}
