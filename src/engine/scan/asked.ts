/** What rules ask of lines of an access log that have no flag and whose details name no failure. */
import type { Prepared } from '../prepare.ts';
import type { One, Test } from '../types.ts';
import { isNormal } from './anchors.ts';
import { answersFor, known, learn } from './answers.ts';
import { askedLengths, factsOfQuietTcp, toldBy } from './everyday.ts';
import type { Asks, Sought } from './look.ts';

/** A length that nobody asks for. */
const OTHER = 523;

/** What only the rules themselves can tell; what they told of answers stands in `answers` from then on. */
export function asksOf(prepared: Prepared): Asks & Pick<Sought, 'statuses' | 'answers' | 'connections'> {
  const answers = answersFor([...askedLengths(prepared.compiled.clauses)]);
  return {
    statuses: statusesAsked(prepared),
    answers,
    connections: prepared.compiled.clauses.map(({ one }) => one).filter(isOf(factsOfQuietTcp(prepared))),
    answer: (status, sent, usual) => {
      const before = known(answers, status, sent, usual);
      if (before) return before;
      const told = toldBy(status, answers.lengths.includes(sent) ? sent : OTHER, usual, prepared);
      learn(answers, status, sent, usual, told);
      return told;
    },
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
