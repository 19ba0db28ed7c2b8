/** One finding of a scan: what, how often, when, where, its first and last lines, and what to do. */
import type { Evidence } from '../../../engine/report-types.ts';
import { causeOf, type Finding, type Problem, percent, placeOf } from '../../../engine/scan/findings.ts';
import type { LineTold, ScanReport } from '../../../engine/scan/scan-report.ts';
import { type Child, h } from '../dom.ts';
import { likeness } from '../engine/reading.ts';
import type { Ui } from '../ui.ts';
import { causesView, certaintyView, ruledOutView } from '../verdict/causes.ts';
import { asked } from '../verdict/do-first.ts';
import { fixesView } from '../verdict/fixes.ts';
import { prose } from '../verdict/prose.ts';
import type { Opened, ScanSeen } from './scan-view.ts';

const SHOWN = 3;
const BARS = ' ▁▂▃▄▅▆▇█';
const KINDS = ['clusters', 'hosts', 'routes', 'pods'] as const;

export function findingView(finding: Finding, report: ScanReport, seen: ScanSeen, ui: Ui): Child {
  const { words } = ui;
  const { problems, cause, title, name } = finding;
  const [worst] = problems;
  if (!worst) return null;
  const all = worst.diagnoses.flatMap((index) => report.diagnoses[index] ?? []);
  const others = all.filter((one) => one.ruledOutBy === null && one !== causeOf(worst, report));
  return h(
    'article',
    { class: 'problem', key: `${name} ${placeOf(worst)}` },
    h(
      'p',
      { class: 'head' },
      cause
        ? certaintyView(cause.certainty, ui)
        : certaintyView('possible', ui, others.length > 0 ? words.possibleOnly(others.length) : undefined),
      h('span', { class: 'dim small' }, factsOf(finding, report, ui)),
    ),
    h('h2', { tabindex: '-1' }, prose(cause ? cause.says : worst.says)),
    h('p', { class: 'symptom' }, prose([title, problems.length === 1 && placeOf(worst)].filter(Boolean).join(', '))),
    barsView(name, report, ui),
    whereView(problems, ui),
    linesView(worst, cause?.evidence ?? worst.evidence, report, seen, ui),
    ruledOutView(
      all.filter(({ ruledOutBy }) => ruledOutBy !== null),
      ui,
    ),
    checkView(worst, cause?.certainty === 'certain', seen, ui),
    cause && fixesView(cause.fixes, ui),
    others.length > 0 && [
      h('h3', { class: 'label' }, cause ? words.also : words.mayBe),
      causesView(others, cause?.certainty === 'certain' ? 0 : causesView.first, ui),
    ],
    cause && h('p', { class: 'links small' }, h('a', { href: ui.href(cause.page) }, words.page)),
  );
}

function factsOf({ problems, count, first, last }: Finding, { input }: ScanReport, { words }: Ui): string {
  const requests = problems.reduce((sum, { where }) => sum + where.requests, 0);
  const time = (iso: string) => iso.replace('T', ' ').slice(0, 19);
  return [
    words.times(count),
    requests > 0 && input.requests > 0 && words.scan.share(percent(requests / input.requests)),
    first !== null && last !== null && periodOf(time(first), time(last)),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** `2026-11-02 08:11:02 – 10:06:11 UTC` */
function periodOf(from: string, to: string): string {
  if (from === to) return `${from} UTC`;
  return `${from} – ${from.slice(0, 10) === to.slice(0, 10) ? to.slice(11) : to} UTC`;
}

/** How it lies in the time of the files. */
function barsView(name: string, { overTime }: ScanReport, { words }: Ui): Child {
  const counts = overTime?.counts[name];
  if (!overTime || !counts || counts.length < 3) return null;
  const most = Math.max(...counts);
  const bars = counts.map((count) => BARS[count === 0 ? 0 : Math.max(1, Math.round((count / most) * 8))]).join('');
  const at = (time: number): string => new Date(time).toISOString().slice(11, 16);
  const from = Date.parse(overTime.from);
  return h(
    'p',
    { class: 'bars' },
    h('span', { class: 'dim small' }, at(from)),
    h('span', { class: 'bar', role: 'img', 'aria-label': words.scan.overTime }, bars),
    h('span', { class: 'dim small' }, at(from + overTime.width * counts.length)),
  );
}

function whereView(problems: readonly Problem[], { words }: Ui): Child {
  const rows = KINDS.flatMap((kind): Child[] => {
    const counts = new Map<string, number>();
    for (const { where } of problems)
      for (const { value, count } of where[kind].values) counts.set(value, (counts.get(value) ?? 0) + count);
    const sorted = [...counts].sort((a, b) => b[1] - a[1]);
    const more = problems.reduce((sum, { where }) => sum + where[kind].more, Math.max(0, sorted.length - SHOWN));
    if (sorted.length === 0) return [];
    return [
      h('dt', {}, words.scan.where[kind]),
      h(
        'dd',
        {},
        sorted
          .slice(0, SHOWN)
          .map(([value, count], index) => [
            index > 0 && ', ',
            h('code', {}, value),
            sorted.length > 1 && h('span', { class: 'dim' }, ` ${words.times(count)}`),
          ]),
        more > 0 && h('span', { class: 'dim' }, ` ${words.andMore(more)}`),
      ),
    ];
  });
  return rows.length > 0 && h('dl', { class: 'where' }, rows);
}

function linesView(problem: Problem, evidence: readonly Evidence[], report: ScanReport, seen: ScanSeen, ui: Ui): Child {
  const told = problem.count > 1 ? [problem.firstLine, problem.lastLine] : [problem.firstLine];
  return told.map((one, index) => {
    const where = [
      index === 0 ? ui.words.scan.first : ui.words.scan.last,
      ' ',
      report.files.length > 1 && `${report.files[one.file]?.name} `,
      ui.words.line(one.line),
    ];
    const open = { click: () => seen.open(one.file, one.line) };
    return [
      h(
        'p',
        { class: 'told', key: `told ${index}` },
        seen.scanned?.starts[one.file]
          ? h('button', { type: 'button', on: open }, where)
          : h('span', { class: 'dim small' }, where),
        h('code', { class: 'line' }, markedLine(one, evidence)),
      ),
      seen.opened?.file === one.file && seen.opened.line === one.line && openedView(seen.opened, seen, ui),
    ];
  });
}

/** Of a long line, what is around its evidence. */
const LONGEST = 240;
const AROUND = 80;

/** The line with its evidence marked; so far as it has the same words, the last one too. */
function markedLine({ file, line, text }: LineTold, evidence: readonly Evidence[]): Child {
  const own = evidence.filter((one) => one.file === file && one.line === line);
  const marks = (own.length > 0 ? own : evidence.flatMap((one) => alike(one, text)))
    .filter(({ end }) => end <= text.length)
    .toSorted((a, b) => a.start - b.start);
  const from = Math.max(0, (marks[0]?.start ?? 0) - AROUND);
  const to = Math.min(text.length, Math.max(from + LONGEST, (marks.at(-1)?.end ?? 0) + AROUND));
  const parts: Child[] = [from > 0 && '… '];
  let at = from;
  for (const mark of marks) {
    if (mark.start < at || mark.end <= mark.start) continue;
    parts.push(
      text.slice(at, mark.start),
      h('mark', { 'data-like': likeness(mark) }, text.slice(mark.start, mark.end)),
    );
    at = mark.end;
  }
  return [...parts, text.slice(at, to), to < text.length && ' …'];
}

function alike(one: Evidence, text: string): Evidence[] {
  const start = one.quote.length > 1 ? text.indexOf(one.quote) : -1;
  return start === -1 ? [] : [{ ...one, start, end: start + one.quote.length }];
}

function openedView(opened: Opened, seen: ScanSeen, { words }: Ui): Child {
  if (opened.isGone) return h('p', { class: 'risk', key: 'gone' }, words.scan.gone);
  const more = (before: boolean) =>
    h(
      'button',
      { type: 'button', class: 'quiet', on: { click: () => seen.more(opened, before) } },
      before ? words.scan.before : words.scan.behind,
    );
  return h(
    'div',
    { class: 'opened', key: 'opened' },
    (opened.lines[0]?.number ?? 1) > 1 && more(true),
    h(
      'ol',
      { tabindex: '0', 'aria-label': words.line(opened.line) },
      opened.lines.map(({ number, text }) =>
        h(
          'li',
          { key: `${number}`, 'aria-current': number === opened.line ? 'true' : undefined },
          h('span', { class: 'number' }, String(number)),
          h('code', {}, text),
        ),
      ),
    ),
    more(false),
  );
}

/** The question that tells the causes apart, its command, and what the answers make of it. */
function checkView({ next }: Problem, isSettled: boolean, seen: ScanSeen, ui: Ui): Child {
  const { words } = ui;
  const answered = Object.entries(seen.answers).map(([check, answer]) =>
    h(
      'p',
      { key: `answered ${check}` },
      h('span', { class: 'label' }, words.answered),
      ` ${check} `,
      h('strong', {}, answer),
      ' ',
      h(
        'button',
        { type: 'button', class: 'quiet', on: { click: () => seen.answer(check, undefined) } },
        words.takeBack,
      ),
    ),
  );
  if (!next || isSettled) return answered;
  return [
    answered,
    h(
      'section',
      { class: 'do-first', key: `do ${next.question}` },
      asked(next, ui),
      h(
        'ul',
        { class: 'choices' },
        Object.entries(next.answers).map(([answer, says]) =>
          h(
            'li',
            {},
            h('button', { type: 'button', on: { click: () => seen.answer(next.question, answer) } }, answer),
            ' ',
            h('span', {}, prose(says)),
          ),
        ),
      ),
    ),
  ];
}
