/** A scan as it stands in a terminal: per problem how often, since when, where, over time; then what was not read. */
import type { Evidence } from '../../engine/report-types.ts';
import type { LineTold, ScanReport } from '../../engine/scan/scan-report.ts';
import type { Knowledge } from '../../engine/types.ts';
import type { Io } from '../io.ts';
import { certaintySpan } from '../terminal/certainty.ts';
import { commandLines } from '../terminal/command.ts';
import { excerpt, type Range } from '../terminal/excerpt.ts';
import { EMPTY, type Line, line, span, tidy, wrapped } from '../terminal/lines.ts';

type Problem = ScanReport['problems'][number];
type Diagnosis = ScanReport['diagnoses'][number];
const IN_FULL = 10;
const NAMED = 20;
const number = (value: number): string => value.toLocaleString('en');
const time = (written: string): string => written.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC');

export function scanLines(report: ScanReport, knowledge: Knowledge, { width }: Pick<Io, 'width'>): Line[] {
  const { problems } = report;
  const rest = problems.slice(IN_FULL);
  return tidy([
    ...wrapped([report.says, traffic(report)].join(' '), { width, style: problems.length > 0 ? 'dim' : 'strong' }),
    EMPTY,
    ...problems.slice(0, IN_FULL).flatMap((problem) => problemLines(problem, report, width)),
    ...(rest.length > 0 ? [line(`MORE PROBLEMS (${rest.length})`, 'label')] : []),
    ...rest
      .slice(0, NAMED)
      .flatMap((problem) => [
        ...wrapped(`${titleOf(problem, report)} (${number(problem.count)} times)`, { width, indent: '  ' }),
      ]),
    ...(rest.length > NAMED ? [line(`  and ${rest.length - NAMED} more: --json has them all`, 'dim')] : []),
    EMPTY,
    ...normalLines(report, width),
    ...notRead(report, knowledge, width),
  ]);
}

function traffic({ failing, input }: ScanReport): string {
  if (failing === null) return '';
  return `${percent(failing)} of ${number(input.requests)} lines of access logs failed (5xx or a flag).`;
}
function percent(share: number): string {
  const value = share * 100;
  if (value > 0 && value < 0.01) return 'less than 0.01 %';
  return `${value >= 10 || value === 0 ? Math.round(value) : value.toFixed(2)} %`;
}

const bestOf = ({ diagnoses }: Problem, report: ScanReport): Diagnosis | undefined =>
  diagnoses.flatMap((index) => report.diagnoses[index] ?? []).find(({ ruledOutBy }) => ruledOutBy === null);
function titleOf(problem: Problem, report: ScanReport): string {
  const best = bestOf(problem, report);
  const title = best && best.certainty !== 'possible' ? best.title : problem.title;
  return [title, ...Object.values(problem.key)].join(', ');
}

function problemLines(problem: Problem, report: ScanReport, width: number): Line[] {
  const best = bestOf(problem, report);
  const sure = best !== undefined && best.certainty !== 'possible';
  const others = problem.diagnoses
    .flatMap((index) => report.diagnoses[index] ?? [])
    .filter((one) => one !== best || !sure);
  const evidence = sure ? best.evidence : problem.evidence;
  const share = report.input.requests > 0 ? `, ${percent(problem.count / report.input.requests)} of the traffic` : '';
  const when =
    problem.first && problem.last && problem.first !== problem.last
      ? `, from ${time(problem.first)} to ${time(problem.last)}`
      : problem.first
        ? `, ${time(problem.first)}`
        : '';
  return [
    [...(sure ? [certaintySpan(best.certainty), span('  ')] : []), span(titleOf(problem, report), 'strong')],
    ...wrapped(sure ? best.says : problem.says, { width, indent: '  ' }),
    ...wrapped(`${number(problem.count)} ${problem.count === 1 ? 'time' : 'times'}${share}${when}`, {
      width,
      indent: '  ',
    }),
    ...overTime(sure ? best.rule : problem.symptom, report, width),
    EMPTY,
    ...lineTold('first', problem.firstLine, evidence, report, width),
    ...(problem.count > 1 ? lineTold('last', problem.lastLine, evidence, report, width) : []),
    ...(others.length > 0
      ? wrapped(
          `${sure ? 'Less likely' : 'Possible'}: ${others
            .slice(0, 6)
            .map(({ rule }) => rule)
            .join(', ')}${others.length > 6 ? ' …' : ''}`,
          { width, indent: '  ', style: 'dim' },
        )
      : []),
    ...(problem.next && best?.certainty !== 'certain'
      ? [
          ...wrapped(problem.next.ask, { width, indent: '    ', first: [span('  NEXT  ', 'label')] }),
          ...commandLines(problem.next.command, width),
        ]
      : []),
    EMPTY,
  ];
}

const BARS = ' ▁▂▃▄▅▆▇█';
/** How the records of a cause (in all its services) lie in the time of the logs. */
function overTime(name: string | null, { overTime: all }: ScanReport, width: number): Line[] {
  const counts = all?.counts[name ?? ''];
  if (!all || !counts || counts.length < 3) return [];
  const most = Math.max(...counts);
  const bars = counts.map((count) => BARS[count === 0 ? 0 : Math.max(1, Math.round((count / most) * 8))]).join('');
  return [line(`  ▕${bars.slice(0, width - 6)}▏`, 'dim')];
}

function lineTold(
  label: string,
  { file, line: at, text, cut }: LineTold,
  evidence: readonly Evidence[],
  report: ScanReport,
  width: number,
): Line[] {
  const marks = evidence.flatMap((one): Range[] =>
    one.file === file && one.line === at && one.end <= text.length ? [[one.start, one.end]] : [],
  );
  const where = `${report.files.length > 1 ? `${report.files[file]?.name}:` : 'line '}${at}${cut ? ' (a part of a very long line)' : ''}`;
  const [source, under] = excerpt(text, marks, '    ', width);
  return [line(`  ${label}, ${where}`, 'dim'), source, ...(marks.length > 0 ? [under] : [])];
}

function normalLines({ normal }: ScanReport, width: number): Line[] {
  if (normal.length === 0) return [];
  return [
    line('NOT A PROBLEM', 'label'),
    ...normal.flatMap(({ says, count }) =>
      wrapped(`${says} (${number(count)} ${count === 1 ? 'time' : 'times'})`, { width, indent: '  ', style: 'dim' }),
    ),
    EMPTY,
  ];
}

function notRead({ files, input, notScanned, others }: ScanReport, _: Knowledge, width: number): Line[] {
  const dim = (text: string): Line[] => wrapped(text, { width, style: 'dim' });
  const unread = input.skipped + input.unread;
  const rules = Object.keys(notScanned.rules);
  const lost = Object.values(others).reduce((sum, count) => sum + count, 0);
  return [
    ...files.flatMap(({ name, broken }) => (broken === null ? [] : dim(`${name} ${broken}.`))),
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
