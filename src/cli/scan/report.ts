/** A scan as it stands in a terminal: per finding how often, since when, where, over time; then what was not read. */
import type { Evidence } from '../../engine/report-types.ts';
import { type Finding, findingsOf, number, type Problem, percent, placeOf, times } from '../../engine/scan/findings.ts';
import type { LineTold, ScanReport } from '../../engine/scan/scan-report.ts';
import type { Io } from '../io.ts';
import { certaintySpan } from '../terminal/certainty.ts';
import { commandLines } from '../terminal/command.ts';
import { excerpt, type Range } from '../terminal/excerpt.ts';
import { EMPTY, type Line, line, span, tidy, wrapped } from '../terminal/lines.ts';
import { unclearLines } from '../terminal/unclear.ts';
import { bars } from './bars.ts';
import { period } from './times.ts';
import { whereLines } from './where.ts';

const IN_FULL = 5;
const NAMED = 20;
const CAUSES = 6;

type View = Pick<Io, 'width' | 'self'>;

export function scanLines(report: ScanReport, view: View): Line[] {
  const { width } = view;
  const findings = findingsOf(report).toSorted((a, b) => b.count - a.count);
  const rest = findings.length - IN_FULL;
  return tidy([
    ...wrapped([saysOf(report), traffic(report)].filter(Boolean).join(' '), { width, style: 'strong' }),
    EMPTY,
    ...unclearLines(report, { width, files: [] }),
    ...(findings.length > 1 ? overview(findings, width) : []),
    EMPTY,
    ...findings.slice(0, IN_FULL).flatMap((finding) => findingLines(finding, report, view)),
    ...(rest > 0
      ? wrapped(`${rest === 1 ? 'One more' : `The other ${rest}`}: scan with --only CAUSE, or with --json for all.`, {
          width,
          style: 'dim',
        })
      : []),
    EMPTY,
    ...normalLines(report, width),
    ...notRead(report, width),
  ]);
}

const saysOf = ({ says, input }: ScanReport): string =>
  input.lines === input.blank ? 'There is no text in this.' : says;

/** All of them in a line each, the most frequent first. */
function overview(findings: readonly Finding[], width: number): Line[] {
  const shown = findings.slice(0, NAMED);
  const digits = Math.max(...shown.map(({ count }) => number(count).length));
  return [
    ...shown.flatMap(({ title, problems, count, certainty }) => {
      const where = problems[0] ? placeOf(problems[0]) : '';
      const more = where !== '' && problems.length > 1 ? ` and ${number(problems.length - 1)} more` : '';
      return wrapped([title, `${where}${more}`].filter(Boolean).join(', '), {
        width,
        indent: ' '.repeat(digits + 16),
        first: [
          span(`  ${number(count).padStart(digits)} ×  `),
          certaintySpan(certainty),
          span(' '.repeat(10 - certainty.length)),
        ],
      });
    }),
    ...(findings.length > NAMED ? [line(`  and ${findings.length - NAMED} more: --json has them all`, 'dim')] : []),
  ];
}

function traffic({ failing, input }: ScanReport): string {
  if (failing === null) return '';
  const requests = `${number(input.requests)} ${input.requests === 1 ? 'request' : 'requests'}`;
  return `${percent(failing)} of ${requests} in access logs failed (5xx or a flag).`;
}

function findingLines(finding: Finding, report: ScanReport, view: View): Line[] {
  const { width } = view;
  const { title, certainty, cause, problems, name } = finding;
  const [worst] = problems;
  if (!worst) return [];
  return [
    ...wrapped(problems.length === 1 ? [title, placeOf(worst)].filter(Boolean).join(', ') : title, {
      width,
      indent: ' '.repeat(cause ? certainty.length + 4 : 0),
      first: cause ? [certaintySpan(certainty), span('  ')] : [],
      style: 'strong',
    }),
    ...wrapped(cause ? cause.says : worst.says, { width, indent: '  ' }),
    EMPTY,
    ...frequency(finding, report, width),
    ...(isAlone(finding, report) ? bars(name, report, width) : []),
    ...whereLines(finding, width),
    EMPTY,
    ...lineTold('first', worst.firstLine, evidenceOf(finding), report, width),
    ...(worst.count > 1 ? lineTold('last', worst.lastLine, evidenceOf(finding), report, width) : []),
    EMPTY,
    ...toDo(finding, worst, report, view),
    EMPTY,
  ];
}

function frequency({ count, first, last, problems }: Finding, { input }: ScanReport, width: number): Line[] {
  const requests = problems.reduce((sum, { where }) => sum + where.requests, 0);
  const share = requests > 0 && input.requests > 0 ? `, ${percent(requests / input.requests)} of the traffic` : '';
  return [
    line(`  ${times(count)}${share}`),
    ...(first && last ? wrapped(period(first, last), { width, indent: '  ' }) : []),
  ];
}

/** Whether all that is counted by its name belongs to this finding. */
const isAlone = ({ cause, name, problems }: Finding, { problems: all, diagnoses }: ScanReport): boolean => {
  const own = new Set(problems);
  return cause
    ? diagnoses.every(
        ({ rule, evidence, problems: its }) =>
          rule !== name ||
          evidence.every(({ strength }) => strength === 'symptom') ||
          its.every((index) => own.has(all[index] as Problem)),
      )
    : all.every((one) => one.symptom !== name || own.has(one));
};

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
      ? dim(
          `${number(unread)} of ${number(input.lines)} lines ${unread === 1 ? 'says' : 'say'} nothing that Meshbook looks for.`,
        )
      : []),
    ...(input.cut > 0
      ? dim(`${number(input.cut)} ${input.cut === 1 ? 'line is' : 'lines are'} longer than 64 KB and read in pieces.`)
      : []),
    ...(input.harmless > 0
      ? dim(
          `${number(input.harmless)} more answers with a 4xx that is no problem are not counted above: of each status of a file the first 1,000 are read.`,
        )
      : []),
    ...(lost > 0 ? dim(`${number(lost)} records belong to services beyond the 10,000 seen last.`) : []),
    ...(notScanned.calls > 0
      ? dim(
          `${number(notScanned.calls)} failing lines of callers' and receivers' proxies name no request: which are of one call, only a paste tells. Give the lines of one moment.`,
        )
      : []),
    ...(rules.length > 0 ? dim(`${rules.length} causes are not looked for in logs: --json names them.`) : []),
  ];
}
