/** What a scan found, as it is told in a line: problems with the same sentence are one finding, in several places. */

import type { Certainty } from '../types.ts';
import type { ScanReport } from './scan-report.ts';

export type Problem = ScanReport['problems'][number];
export type Diagnosis = ScanReport['diagnoses'][number];

export interface Finding {
  /** The cause where one is at least likely, else what happened. */
  readonly title: string;
  readonly certainty: Certainty;
  /** The cause that is at least likely, and none where all are only possible. */
  readonly cause: Diagnosis | undefined;
  /** Its problems, the most frequent first. */
  readonly problems: readonly Problem[];
  readonly count: number;
  readonly first: string | null;
  readonly last: string | null;
  /** The cause's id, or the symptom's. */
  readonly name: string;
}

/** Best first, as the report has them. */
export function findingsOf(report: ScanReport): readonly Finding[] {
  const byTitle = new Map<string, { cause: Diagnosis | undefined; problems: Problem[] }>();
  for (const problem of report.problems) {
    const cause = causeOf(problem, report);
    const id = cause ? `cause ${cause.rule} ${cause.certainty}` : `symptom ${problem.symptom} ${problem.title}`;
    const known = byTitle.get(id);
    if (known) known.problems.push(problem);
    else byTitle.set(id, { cause, problems: [problem] });
  }
  return [...byTitle.values()].map(({ cause, problems }) => {
    const sorted = problems.toSorted((a, b) => b.count - a.count);
    return {
      title: cause?.title ?? problems[0]?.title ?? '',
      certainty: cause?.certainty ?? 'possible',
      cause,
      problems: sorted,
      count: problems.reduce((sum, { count }) => sum + count, 0),
      first: problems.flatMap(({ first }) => first ?? []).sort()[0] ?? null,
      last:
        problems
          .flatMap(({ last }) => last ?? [])
          .sort()
          .at(-1) ?? null,
      name: cause?.rule ?? problems[0]?.symptom ?? '',
    };
  });
}

/** The best cause that is not ruled out, if it is at least likely. */
export function causeOf({ diagnoses }: Problem, report: ScanReport): Diagnosis | undefined {
  const best = diagnoses
    .flatMap((index) => report.diagnoses[index] ?? [])
    .find(({ ruledOutBy }) => ruledOutBy === null);
  return best && best.certainty !== 'possible' ? best : undefined;
}

/** Where a problem is, in its own names: `cart.shop`. */
export const placeOf = ({ key }: Problem): string => Object.values(key).join(', ');

export const number = (value: number): string => value.toLocaleString('en');
export const times = (count: number): string => `${number(count)} ${count === 1 ? 'time' : 'times'}`;

export function percent(share: number): string {
  const value = share * 100;
  if (value > 0 && value < 0.01) return 'less than 0.01 %';
  return `${value >= 10 || value === 0 ? Math.round(value) : value.toFixed(2)} %`;
}
