/** A scan as it stands in a terminal: per finding how often, since when, where, over time; then what was not read. */
import type { Evidence } from '../../engine/report-types.ts';
import type { LineTold, ScanReport } from '../../engine/scan/scan-report.ts';
import type { Io } from '../io.ts';
import { certaintySpan } from '../terminal/certainty.ts';
import { commandLines } from '../terminal/command.ts';
import { excerpt, type Range } from '../terminal/excerpt.ts';
import { EMPTY, type Line, line, span, tidy, wrapped } from '../terminal/lines.ts';
import { bars } from './bars.ts';
import { type Finding, findingsOf, number, type Problem, percent, placeOf, times } from './findings.ts';
import { period } from './times.ts';
import { whereLines } from './where.ts';

const IN_FULL = 8;
const NAMED = 20;
const CAUSES = 6;

type View = Pick<Io, 'width' | 'self'>;

export function scanLines(report: ScanReport, view: View): Line[] {
  const { width } = view;
  const findings = findingsOf(report);
  const rest = findings.slice(IN_FULL);
  return tidy([
    ...wrapped([report.says, traffic(report)].join(' '), { width, style: findings.length > 0 ? 'dim' : 'strong' }),
    EMPTY,
    ...findings.slice(0, IN_FULL).flatMap((finding) => findingLines(finding, findings, report, view)),
    ...(rest.length > 0 ? [line(`MORE FINDINGS (${rest.length})`, 'label')] : []),
    ...rest.slice(0, NAMED).flatMap((finding) => shortly(finding, width)),
    ...(rest.length > NAMED ? [line(`  and ${rest.length - NAMED} more: --json has them all`, 'dim')] : []),
    EMPTY,
    ...normalLines(report, width),
    ...notRead(report, width),
  ]);
}

function traffic({ failing, input }: ScanReport): string {
  if (failing === null) return '';
  return `${percent(failing)} of ${number(input.requests)} requests in access logs failed (5xx or a flag).`;
}

function findingLines(finding: Finding, all: readonly Finding[], report: ScanReport, view: View): Line[] {
  const { width } = view;
  const { title, certainty, cause, problems, name } = finding;
  const [worst] = problems;
  if (!worst) return [];
  // Of a symptom that has a likely cause elsewhere, what is counted by its name is not this finding's alone.
  const isAlone = all.filter((other) => other.problems.some(({ symptom }) => symptom === worst.symptom)).length === 1;
  const counted = cause || isAlone ? name : undefined;
  return [
    ...wrapped(problems.length === 1 ? [title, placeOf(worst)].filter(Boolean).join(', ') : title, {
      width,
      indent: ' '.repeat(cause ? certainty.length + 4 : 0),
      first: cause ? [certaintySpan(certainty), span('  ')] : [],
      style: 'strong',
    }),
    ...wrapped(cause ? cause.says : worst.says, { width, indent: '  ' }),
    EMPTY,
    ...wrapped(frequency(finding, counted, report), { width, indent: '  ' }),
    ...bars(counted, report, width),
    ...whereLines(finding, counted, report, width),
    EMPTY,
    ...lineTold('first', worst.firstLine, evidenceOf(finding), report, width),
    ...(worst.count > 1 ? lineTold('last', worst.lastLine, evidenceOf(finding), report, width) : []),
    EMPTY,
    ...toDo(finding, worst, report, view),
    EMPTY,
  ];
}

function frequency({ count, first, last }: Finding, counted: string | undefined, { where, input }: ScanReport): string {
  const requests = counted === undefined ? 0 : (where[counted]?.requests ?? 0);
  const share = requests > 0 && input.requests > 0 ? `, ${percent(requests / input.requests)} of the traffic` : '';
  return `${times(count)}${share}${first && last ? `, ${period(first, last)}` : ''}`;
}

const evidenceOf = ({ cause, problems }: Finding): readonly Evidence[] =>
  cause ? cause.evidence : (problems[0]?.evidence ?? []);

/** What to ask or do first; the rest stands behind `explain`. */
function toDo({ cause, certainty }: Finding, worst: Problem, report: ScanReport, { width, self }: View): Line[] {
  const open = worst.diagnoses
    .flatMap((index) => report.diagnoses[index] ?? [])
    .filter(({ ruledOutBy, rule }) => ruledOutBy === null && rule !== cause?.rule);
  const others = [...new Set(open.map(({ rule }) => rule))];
  const names = `${others.slice(0, CAUSES).join(', ')}${others.length > CAUSES ? ', …' : ''}`;
  const isOpen = certainty !== 'certain';
  const [fix] = cause?.fixes ?? [];
  return [
    ...(isOpen && worst.next
      ? [
          ...wrapped(worst.next.ask, { width, indent: '         ', first: [span('  CHECK  ', 'label')] }),
          ...commandLines(worst.next.command, width),
        ]
      : []),
    ...(!isOpen && fix ? wrapped(fix.do, { width, indent: '       ', first: [span('  FIX  ', 'label')] }) : []),
    ...(isOpen && others.length > 0
      ? wrapped(`${cause ? 'Else' : 'Possible'}: ${names}`, { width, indent: '  ', style: 'dim' })
      : []),
    ...wrapped(`In full: ${self} explain ${cause?.rule ?? others[0] ?? worst.symptom ?? ''}`, {
      width,
      indent: '  ',
      style: 'dim',
    }),
  ];
}

function shortly({ title, problems, count, cause, certainty }: Finding, width: number): Line[] {
  const [worst] = problems;
  const where = worst ? placeOf(worst) : '';
  const more = problems.length > 1 ? ` and ${number(problems.length - 1)} more` : '';
  return wrapped(`${title}${where ? `, ${where}` : ''}${more} (${times(count)})`, {
    width,
    indent: '    ',
    first: cause ? [span('  '), certaintySpan(certainty), span('  ')] : [span('  ')],
  });
}

function lineTold(
  label: string,
  { file, line: at, text, cut }: LineTold,
  evidence: readonly Evidence[],
  report: ScanReport,
  width: number,
): Line[] {
  const own = evidence.filter((one) => one.file === file && one.line === at);
  const marks = (own.length > 0 ? own.map(({ start, end }): Range => [start, end]) : marksLike(evidence, text)).filter(
    ([, end]) => end <= text.length,
  );
  const where = `${report.files.length > 1 ? `${report.files[file]?.name}:` : 'line '}${at}${cut ? ' (a part of a very long line)' : ''}`;
  const [source, under] = excerpt(text, marks, '    ', width);
  return [line(`  ${label}, ${where}`, 'dim'), source, ...(marks.length > 0 ? [under] : [])];
}

/** The same words where another line has them. */
const marksLike = (evidence: readonly Evidence[], text: string): Range[] =>
  evidence.flatMap(({ quote }): Range[] => {
    const at = quote.length > 1 ? text.indexOf(quote) : -1;
    return at === -1 ? [] : [[at, at + quote.length]];
  });

function normalLines({ normal }: ScanReport, width: number): Line[] {
  if (normal.length === 0) return [];
  return [
    line('NOT A PROBLEM', 'label'),
    ...normal.flatMap(({ says, count }) => wrapped(`${says} (${times(count)})`, { width, indent: '  ', style: 'dim' })),
    EMPTY,
  ];
}

function notRead({ files, input, notScanned, others }: ScanReport, width: number): Line[] {
  const dim = (text: string): Line[] => wrapped(text, { width, style: 'dim' });
  const unread = input.skipped + input.unread;
  const rules = Object.keys(notScanned.rules);
  const lost = Object.values(others).reduce((sum, count) => sum + count, 0);
  return [
    ...files.flatMap(({ name, broken, restarted = 0 }) => [
      ...(broken === null ? [] : dim(`${name} ${broken}.`)),
      ...(restarted === 0
        ? []
        : dim(`${name} began anew ${times(restarted)} while it was read; its lines are counted anew.`)),
    ]),
    ...(unread > 0
      ? dim(`${number(unread)} of ${number(input.lines)} lines say nothing that Meshbook looks for.`)
      : []),
    ...(input.cut > 0
      ? dim(`${number(input.cut)} ${input.cut === 1 ? 'line is' : 'lines are'} longer than 64 KB and read in pieces.`)
      : []),
    ...(lost > 0 ? dim(`${number(lost)} records belong to services beyond the 10,000 seen last.`) : []),
    ...(rules.length > 0 ? dim(`Not looked for in logs: ${rules.join(', ')}.`) : []),
  ];
}
