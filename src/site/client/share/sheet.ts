/** The verdict as one sheet of paper, made from the redacted texts: nothing to open or to press, and nothing said twice. */
import type { Diagnosis, NextCheck, Problem, Report } from '../../../engine/report-types.ts';
import type { Fix } from '../../../engine/types.ts';
import { type Child, h } from '../dom.ts';
import type { Ui } from '../ui.ts';
import { certaintyView, ruledOutView } from '../verdict/causes.ts';
import { leadsTo } from '../verdict/do-first.ts';
import { quotable } from '../verdict/evidence.ts';
import { fixFacts } from '../verdict/fixes.ts';
import { causesOf, factsOf, isToldBefore } from '../verdict/problem.ts';
import { prose } from '../verdict/prose.ts';
import type { Leaving } from './share-view.ts';

/** So many of each are on it. */
const PROBLEMS = 5;
const CAUSES = 5;
const QUOTES = 4;

export const sheetView = ({ report, redacted }: Leaving, lines: readonly string[], ui: Ui): Child => [
  report.problems.length === 0 && h('h2', {}, prose(report.says)),
  report.problems.slice(0, PROBLEMS).map((problem) => problemView(problem, report, ui)),
  report.problems.length > PROBLEMS && h('p', {}, ui.words.moreProblems(report.problems.length - PROBLEMS)),
  lines.length > 0 && h('pre', { class: 'lines' }, lines.join('\n')),
  h(
    'p',
    { class: 'small' },
    redacted.replaced.length > 0 && `${ui.words.share.printed} `,
    `Meshbook ${report.knowledge}`,
  ),
];

function problemView(problem: Problem, report: Report, ui: Ui): Child {
  const { words } = ui;
  const { lead, others, ruledOut } = causesOf(problem, report);
  const rest = others.length - CAUSES;
  const isTold = isToldBefore(problem, report);
  return h(
    'article',
    { class: 'problem' },
    h(
      'p',
      { class: 'head' },
      lead && certaintyView(lead.certainty, ui),
      h('span', { class: 'small' }, factsOf(problem, report, ui)),
    ),
    h('h2', {}, prose(lead ? lead.says : problem.says)),
    lead && problem.symptom !== null && h('p', {}, prose(problem.says)),
    h(
      'p',
      {},
      quotable(lead ? lead.evidence : problem.evidence)
        .slice(0, QUOTES)
        .map(({ quote }) => [h('mark', {}, quote), ' ']),
    ),
    ruledOutView(ruledOut, ui),
    isTold && h('p', {}, words.toldAbove),
    !isTold && problem.next && lead?.certainty !== 'certain' && checkView(problem.next, ui),
    !isTold && lead?.fixes[0] && fixView(lead.fixes[0], ui),
    others.length > 0 && [
      h('h3', { class: 'label' }, lead ? words.also : words.mayBe),
      h(
        'ul',
        { class: 'small' },
        others.slice(0, CAUSES).map((one) => causeView(one, ui)),
      ),
      rest > 0 && h('p', { class: 'small' }, words.morePossible(rest)),
    ],
  );
}

const causeView = ({ certainty, title }: Diagnosis, ui: Ui): Child =>
  h('li', {}, certaintyView(certainty, ui), ' ', prose(title));

const checkView = (next: NextCheck, ui: Ui): Child => [
  h('p', {}, h('span', { class: 'label' }, ui.words.doFirst), ' ', h('strong', {}, prose(next.ask))),
  h('pre', {}, next.command),
  h(
    'ul',
    { class: 'small' },
    Object.entries(next.answers).map(([answer, says]) =>
      h('li', {}, h('strong', {}, answer), ': ', prose(says), leadsTo(next.means[answer] ?? {}, ui)),
    ),
  ),
];

const fixView = (fix: Fix, ui: Ui): Child => [
  h('p', {}, h('span', { class: 'label' }, ui.words.fix(1)), ' ', prose(fix.do)),
  fix.snippet !== undefined && h('pre', {}, fix.snippet),
  fixFacts(fix, ui),
];
