/** What is seen of files that are scanned: how far it is, then what was found, each with its lines. */
import { type Finding, findingsOf, percent, placeOf } from '../../../engine/scan/findings.ts';
import { type Child, h } from '../dom.ts';
import type { Ui } from '../ui.ts';
import { certaintyView } from '../verdict/causes.ts';
import { prose } from '../verdict/prose.ts';
import { normalView } from '../verdict/terms.ts';
import { findingView } from './finding-view.ts';
import type { LineAt } from './lines-at.ts';
import type { Progress, Scanned } from './messages.ts';

/** Lines of a file that were opened, and around which. */
export interface Opened {
  readonly file: number;
  readonly line: number;
  readonly lines: readonly LineAt[];
  /** The file is not there any more, or is another one now. */
  readonly isGone: boolean;
}
export interface ScanSeen {
  readonly files: readonly File[];
  readonly progress: Progress | undefined;
  readonly isStopping: boolean;
  readonly scanned: Scanned | undefined;
  readonly failed: string | undefined;
  readonly answers: { readonly [check: string]: string };
  readonly opened: Opened | undefined;
  readonly stop: () => void;
  readonly close: () => void;
  readonly answer: (check: string, answer: string | undefined) => void;
  readonly open: (file: number, line: number) => void;
  readonly more: (opened: Opened, before: boolean) => void;
}

/** So many are told in full. */
const FIRST = 5;

export function scanView(seen: ScanSeen, ui: Ui): Child {
  const { words } = ui;
  const close = h('button', { type: 'button', on: { click: () => seen.close() } }, words.scan.close);
  if (seen.failed !== undefined) return [h('h2', { tabindex: '-1' }, words.cannotRead), h('p', {}, close)];
  return seen.scanned ? [reportView(seen.scanned, seen, ui), h('p', {}, close)] : readingView(seen, ui);
}

function readingView({ files, progress, isStopping, stop }: ScanSeen, { words }: Ui): Child {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const { file = files[0]?.name ?? '', read = 0, lines = 0 } = progress ?? {};
  return [
    h('h2', { tabindex: '-1', key: 'reading' }, words.scan.reading(file)),
    h('progress', { key: 'progress', max: total, value: read, 'aria-label': words.scan.reading(file) }),
    h('p', { key: 'far', class: 'dim' }, words.scan.far(read, total, lines)),
    h(
      'p',
      { key: 'stop' },
      h('button', { type: 'button', disabled: isStopping, on: { click: stop } }, words.scan.stop),
    ),
  ];
}

function reportView({ report }: Scanned, seen: ScanSeen, ui: Ui): Child {
  const { words } = ui;
  const { failing, input, files } = report;
  const findings = findingsOf(report).toSorted((a, b) => b.count - a.count);
  const views = findings.map((finding) => findingView(finding, report, seen, ui));
  const rest = views.slice(FIRST);
  return [
    h('h2', { tabindex: '-1', key: 'says' }, prose(report.says)),
    failing !== null && h('p', { key: 'failing' }, words.scan.failing(percent(failing), input.requests)),
    files.map(
      ({ name, broken }, index) =>
        broken !== null && h('p', { key: `broken ${index}`, class: 'risk' }, words.scan.broken(name, broken)),
    ),
    findings.length > 1 && overview(findings, ui),
    views.slice(0, FIRST),
    rest.length > 0 &&
      h('details', { class: 'more', key: 'rest' }, h('summary', {}, words.moreProblems(rest.length)), rest),
    normalView({ normal: report.normal }, ui),
    input.harmless > 0 && h('p', { key: 'harmless', class: 'dim small' }, words.scan.harmless(input.harmless)),
    h('p', { key: 'read', class: 'dim small' }, words.scan.read(input.lines, input.skipped + input.unread)),
  ];
}

/** All of them in a line each, the most frequent first. */
const overview = (findings: readonly Finding[], ui: Ui): Child =>
  h(
    'ol',
    { key: 'overview', class: 'overview' },
    findings
      .slice(0, 20)
      .map(({ title, problems, count, certainty }) =>
        h(
          'li',
          {},
          h('span', { class: 'count' }, ui.words.times(count)),
          certaintyView(certainty, ui),
          h(
            'span',
            {},
            prose(title),
            problems[0] && placeOf(problems[0]) !== '' && `, ${placeOf(problems[0])}`,
            problems.length > 1 && ` ${ui.words.andMore(problems.length - 1)}`,
          ),
        ),
      ),
  );
