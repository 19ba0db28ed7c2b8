/** A report as it stands in a terminal: the verdict, where the paste says it, what to do first, the fix, then the rest. */
import type { Report } from '../../engine/report-types.ts';
import { certaintySpan } from './certainty.ts';
import { toFetch } from './fetch.ts';
import { EMPTY, type Line, line, span, tidy, wrapped } from './lines.ts';
import { problemLines, type Told } from './problem.ts';
import { termLines, wordsLines } from './terms.ts';
import { unclearLines } from './unclear.ts';
import type { View } from './view.ts';

export function reportLines(report: Report, view: View): Line[] {
  return tidy([
    ...(report.outcome === 'diagnosed' ? diagnosed(report, view) : notDiagnosed(report, view)),
    ...footer(report, view),
  ]);
}

function diagnosed(report: Report, view: View): Line[] {
  const told: Told = { diagnoses: new Set(), inFull: new Set(), named: new Set() };
  return [
    line(report.says, 'dim'),
    EMPTY,
    ...unclearLines(report, view),
    ...report.problems.slice(0, IN_FULL).flatMap((problem) => problemLines(problem, report, told, view)),
    ...moreProblems(report, view),
    ...normalLines(report, view),
  ];
}

/** More problems than these are only named: nobody reads ten verdicts. */
const IN_FULL = 5;
const NAMED = 20;

function moreProblems({ problems, diagnoses }: Report, { width }: View): Line[] {
  const rest = problems.slice(IN_FULL);
  if (rest.length === 0) return [];
  const named = rest.slice(0, NAMED).flatMap((problem) => {
    const best = diagnoses[problem.diagnoses[0] ?? -1];
    const sure = best !== undefined && best.certainty !== 'possible' && best.ruledOutBy === null;
    const text = [sure ? best.title : problem.title, ...Object.values(problem.key)].join(', ');
    const times = problem.count > 1 ? ` (${problem.count} times)` : '';
    const first = sure ? [span('  '), certaintySpan(best.certainty), span('  ')] : [span('  ')];
    return wrapped(text + times, { width, indent: '    ', first });
  });
  return [
    line(`MORE PROBLEMS (${rest.length})`, 'label'),
    ...named,
    ...(rest.length > NAMED ? [line(`  and ${rest.length - NAMED} more: --json has them all`, 'dim')] : []),
    EMPTY,
  ];
}

function notDiagnosed(report: Report, view: View): Line[] {
  const { input, terms, normal } = report;
  const healthy = input.healthy > 0 && input.healthy === input.records;
  return [
    ...wrapped(report.says, { width: view.width, style: 'strong' }),
    EMPTY,
    ...(healthy ? [] : termLines(terms, view)),
    ...(normal.length > 0 && terms.length > 0 ? normalLines(report, view) : []),
    ...(healthy || report.outcome === 'nothing' ? [] : toFetch(view)),
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
