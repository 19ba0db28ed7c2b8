/** A report as it stands in a terminal: the verdict, where the paste says it, what to do first, the fix, then the rest. */
import type { Report } from '../../engine/report-types.ts';
import { toFetch } from './fetch.ts';
import { EMPTY, type Line, line, tidy, wrapped } from './lines.ts';
import { problemLines } from './problem.ts';
import { termLines, wordsLines } from './terms.ts';
import type { View } from './view.ts';

export function reportLines(report: Report, view: View): Line[] {
  return tidy([
    ...(report.outcome === 'diagnosed' ? diagnosed(report, view) : notDiagnosed(report, view)),
    ...footer(report, view),
  ]);
}

function diagnosed(report: Report, view: View): Line[] {
  const shown = new Set<number>();
  return [
    line(report.says, 'dim'),
    EMPTY,
    ...report.problems.flatMap((problem) => problemLines(problem, report, shown, view)),
    ...normalLines(report, view),
  ];
}

function notDiagnosed(report: Report, view: View): Line[] {
  const { input, terms, normal } = report;
  const healthy = input.healthy > 0 && input.healthy === input.records;
  const empty = input.lines === input.blank;
  return [
    ...wrapped(report.says, { width: view.width, style: 'strong' }),
    EMPTY,
    ...(healthy ? [] : termLines(terms, view)),
    ...(normal.length > 0 && terms.length > 0 ? normalLines(report, view) : []),
    ...(healthy || empty ? [] : toFetch(view)),
  ];
}

function normalLines({ normal }: Report, { width }: View): Line[] {
  if (normal.length === 0) return [];
  return [
    line('NOT A PROBLEM', 'label'),
    ...normal.flatMap(({ says, count }) =>
      wrapped(count > 1 ? `${says} (${count} times)` : says, { width, indent: '  ', style: 'dim' }),
    ),
    EMPTY,
  ];
}

function footer(report: Report, view: View): Line[] {
  const { unread, lines } = report.input;
  return [
    ...(report.outcome === 'diagnosed' ? wordsLines(report.terms, view) : []),
    ...(unread > 0 && report.outcome !== 'nothing'
      ? wrapped(`${unread} of ${lines} lines say nothing that Meshbook reads.`, { width: view.width, style: 'dim' })
      : []),
  ];
}
