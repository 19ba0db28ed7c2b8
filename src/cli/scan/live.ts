/** What is told while logs grow: a table on a terminal, a line for each new finding in a pipe, JSON for programs. */
import type { Scan } from '../../engine/scan/scan.ts';
import type { ScanReport } from '../../engine/scan/scan-report.ts';
import type { Io } from '../io.ts';
import { json } from '../json.ts';
import { paint } from '../terminal/lines.ts';
import { type Found, News, newsLine } from './news.ts';
import { Table } from './table.ts';

export interface Live {
  /** Shows what is new, if it is time to. */
  readonly tick: (scan: Scan) => void;
  /** The last word, before the report. */
  readonly end: (scan: Scan) => void;
}

const EVERY = 500;
/** Telling may take so much of the time; a report of thousands of services takes its time, too. */
const SHARE = 10;

export function live(io: Io, asJson: boolean): Live {
  const news = new News();
  const table = io.rows !== undefined && !asJson ? new Table(io) : undefined;
  let next = 0;
  let told = -1;
  const tell = (scan: Scan): void => {
    const began = performance.now();
    if (scan.used.matched !== told) {
      told = scan.used.matched;
      const report = scan.soFar();
      announce(news.of(report), report, io, asJson, table);
      table?.take(report);
    }
    table?.draw(scan.used);
    next = performance.now() + Math.max(EVERY, (performance.now() - began) * SHARE);
  };
  return {
    tick: (scan) => {
      if (performance.now() >= next) tell(scan);
    },
    end: (scan) => {
      table?.clear();
      if (!table) tell(scan);
    },
  };
}

function announce(
  found: readonly Found[],
  report: ScanReport,
  io: Io,
  asJson: boolean,
  table: Table | undefined,
): void {
  if (table) table.announce(found);
  else if (asJson) for (const { finding, problem } of found) io.stdout(`${json(newsOf(finding, problem, report))}\n`);
  else
    io.stdout(
      paint(
        found.map((one) => newsLine(one)),
        io.colours,
      ),
    );
}

const newsOf = (finding: Found['finding'], problem: Found['problem'], report: ScanReport) => ({
  new: {
    certainty: finding.certainty,
    title: finding.title,
    cause: finding.cause?.rule ?? null,
    possible: finding.cause ? [] : problem.diagnoses.flatMap((index) => report.diagnoses[index]?.rule ?? []),
    problem,
  },
});
