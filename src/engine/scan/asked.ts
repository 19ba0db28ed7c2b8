/** What rules ask of lines of an access log that have no flag and whose details name no failure. */
import { timerOf } from '../../facts/derive/round-duration.ts';
import type { Prepared } from '../prepare.ts';
import type { One, Test } from '../types.ts';
import { isNormal } from './anchors.ts';
import { type Answers, answersFor, known, learn } from './answers.ts';
import { askedLengths, factsOfQuietTcp, toldBy } from './everyday.ts';
import type { Asks } from './look.ts';

/** A length that nobody asks for. */
const OTHER = 523;

/** What only the rules themselves can tell; what they told of answers stands in `answers` from then on. */
export function asksOf(prepared: Prepared): Asks & { readonly statuses: ReadonlySet<number>; readonly answers: Answers } {
  const answers = answersFor([...askedLengths(prepared.compiled.clauses)]);
  const connections = prepared.compiled.clauses.map(({ one }) => one).filter(isOf(factsOfQuietTcp(prepared)));
  return {
    statuses: statusesAsked(prepared),
    answers,
    answer: (status, sent, usual) => {
      const before = known(answers, status, sent, usual);
      if (before) return before;
      const told = toldBy(status, answers.lengths.includes(sent) ? sent : OTHER, usual, prepared);
      learn(answers, status, sent, usual, told);
      return told;
    },
    tcp: (received, sent, duration) => connections.some((one) => mayHold(one, received, sent, duration)),
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
