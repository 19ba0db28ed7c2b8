/** What was not told yet: each cause in each place once, and once more when it becomes surer. */

import { type Finding, findingsOf, type Problem, placeOf } from '../../engine/scan/findings.ts';
import type { ScanReport } from '../../engine/scan/scan-report.ts';
import { certaintySpan } from '../terminal/certainty.ts';
import { type Line, span } from '../terminal/lines.ts';
import { instant } from './times.ts';

/** So many are remembered; those told longest ago may be told again. */
const MOST = 50_000;

export interface Found {
  readonly finding: Finding;
  readonly problem: Problem;
}

export class News {
  readonly #told = new Set<string>();

  of(report: ScanReport): readonly Found[] {
    return findingsOf(report).flatMap((finding) =>
      finding.problems.flatMap((problem) => {
        const id = `${finding.name} ${finding.certainty} ${placeOf(problem)}`;
        if (this.#told.has(id)) return [];
        this.#told.add(id);
        if (this.#told.size > MOST) this.#told.delete(this.#told.values().next().value as string);
        return [{ finding, problem }];
      }),
    );
  }
}

/** `2026-11-02 09:14:11 UTC  ● certain  The service has no endpoint, cart.shop (no-endpoints)` */
export function newsLine({ finding, problem }: Found): Line {
  const { title, certainty, cause } = finding;
  const where = placeOf(problem);
  return [
    span(`${instant(problem.first ?? new Date().toISOString())}  `, 'dim'),
    certaintySpan(certainty),
    span('  '),
    span([title, where].filter(Boolean).join(', '), 'strong'),
    span(cause ? ` (${cause.rule})` : '', 'dim'),
  ];
}
