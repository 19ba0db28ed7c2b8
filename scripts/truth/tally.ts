import type { Report } from '../../src/engine/report-types.ts';
import type { Knowledge } from '../../src/engine/types.ts';
import type { Case } from './cases.ts';

export interface Tally {
  readonly texts: number;
  readonly first: number;
  readonly amongThree: number;
  readonly certainRight: number;
  readonly certainWrong: number;
  readonly silent: number;
  readonly complaints: readonly string[];
}

/** Counts how often the right cause stands first, among three, is certain; and how often another one is certain. */
export function tally(judged: readonly (Case & { readonly report: Report })[], knowledge: Knowledge): Tally {
  const count = { texts: 0, first: 0, amongThree: 0, certainRight: 0, certainWrong: 0, silent: 0 };
  const complaints: string[] = [];
  for (const { name, cause, report } of judged) {
    if (cause !== null && !knowledge.rules[cause]) continue;
    count.texts++;
    const normal = cause !== null && knowledge.rules[cause]?.kind === 'normal';
    const order = report.diagnoses.filter(({ ruledOutBy }) => ruledOutBy === null);
    const rules = [...new Set(order.map(({ rule }) => rule))];
    const place = cause === null ? -1 : rules.indexOf(cause);
    const right = normal
      ? report.normal.some(({ rule }) => rule === cause)
      : cause === null
        ? report.problems.length === 0
        : place === 0;
    if (right) count.first++;
    if (right || (place >= 0 && place < 3)) count.amongThree++;
    if (order.some(({ rule, certainty }) => rule === cause && certainty === 'certain')) count.certainRight++;
    const rightIsCertain = order.some(({ rule, certainty }) => rule === cause && certainty === 'certain');
    const wrong = order.filter(
      ({ rule, certainty }) =>
        certainty === 'certain' && rule !== cause && !(rightIsCertain && isRelated(rule, cause, knowledge)),
    );
    if (wrong.length > 0) count.certainWrong++;
    const silent = cause !== null && !normal && report.problems.length === 0;
    if (silent) count.silent++;
    if (wrong.length > 0)
      complaints.push(`WRONGLY CERTAIN ${name}: ${wrong.map(({ rule }) => rule).join(', ')}, right is ${cause}`);
    else if (silent) complaints.push(`silent ${name}: ${cause}`);
    else if (!right)
      complaints.push(
        `place ${place + 1} ${name}: ${cause}; said ${order
          .slice(0, 3)
          .map(({ rule, certainty }) => `${certainty} ${rule}`)
          .join(', ')}`,
      );
  }
  return { ...count, complaints };
}

/** Beside the right cause, if that is certain, what it leads to may be certain too. */
const isRelated = (rule: string, cause: string | null, knowledge: Knowledge): boolean =>
  cause !== null &&
  Boolean(knowledge.rules[cause]?.leadsTo?.includes(rule) || knowledge.rules[rule]?.leadsTo?.includes(cause));
