/** One problem: the verdict in one sentence, then what to do first, then why. */
import type { Diagnosis, Problem, Report } from '../../../engine/report-types.ts';
import { type Child, h } from '../dom.ts';
import type { Ui } from '../ui.ts';
import type { Words } from '../words/en.ts';
import { causesView, certaintyView, linksView, ruledOutView } from './causes.ts';
import { answeredView, doFirst } from './do-first.ts';
import { quotable, quoteView, reasonsView } from './evidence.ts';
import { fixesView } from './fixes.ts';
import { prose } from './prose.ts';
import { whyView } from './why.ts';

/** What a problem is known by from one report to the next. */
export const idOf = ({ symptom, title, key }: Problem): string => `${symptom ?? title} ${Object.values(key).join()}`;

/** The causes of a problem: the one that leads, where one does, the others in question, and those ruled out. */
export function causesOf(problem: Problem, report: Report) {
  const all = problem.diagnoses.map((at) => report.diagnoses[at]).filter((one) => one !== undefined);
  const open = all.filter(({ ruledOutBy }) => ruledOutBy === null);
  const lead = open[0] && open[0].certainty !== 'possible' ? open[0] : undefined;
  return { lead, others: lead ? open.slice(1) : open, ruledOut: all.filter(({ ruledOutBy }) => ruledOutBy !== null) };
}

/** Whether what to do about a problem is told at one before it: the same cause leads both, and the check is the same. */
export function isToldBefore(problem: Problem, { problems, diagnoses }: Report): boolean {
  const leadOf = (one: Problem) => one.diagnoses.find((at) => diagnoses[at]?.ruledOutBy === null);
  const lead = leadOf(problem);
  if (lead === undefined || diagnoses[lead]?.certainty === 'possible') return false;
  return problems
    .slice(0, problems.indexOf(problem))
    .some((before) => leadOf(before) === lead && before.next?.command === problem.next?.command);
}

export function problemView(problem: Problem, report: Report, ui: Ui): Child {
  const { words } = ui;
  const isTold = isToldBefore(problem, report);
  const { lead, others, ruledOut } = causesOf(problem, report);
  const id = idOf(problem);
  const answered = ui.answered.filter(
    ({ problem: asked, check, answer }) => asked === id && (answer !== undefined || check !== problem.next?.question),
  );
  return h(
    'article',
    { class: 'problem', key: id },
    h(
      'p',
      { class: 'head' },
      lead
        ? certaintyView(lead.certainty, ui)
        : others.length > 0
          ? certaintyView('possible', ui, words.possibleOnly(others.length))
          : null,
      h('span', { class: 'dim small' }, factsOf(problem, report, ui)),
    ),
    h('h2', { tabindex: '-1' }, prose(lead ? lead.says : problem.says)),
    lead && problem.symptom !== null && h('p', { class: 'symptom' }, prose(problem.says)),
    problem.hop && h('p', { class: 'symptom' }, words.where(problem.hop, problem.carried)),
    h(
      'p',
      { class: 'quotes' },
      quotable(lead ? lead.evidence : problem.evidence)
        .slice(0, 6)
        .map((one) => [quoteView(one, ui), ' ']),
    ),
    answeredView(answered, ui),
    ruledOutView(ruledOut, ui),
    // What is certain needs no check: its fix is what to do first.
    isTold && h('p', { class: 'dim' }, words.toldAbove),
    !isTold && problem.next && lead?.certainty !== 'certain' && doFirst(problem.next, id, ui),
    !isTold && lead && leadView(lead, report, ui),
    others.length > 0 && [
      h('h3', { class: 'label' }, lead ? words.also : words.mayBe),
      causesView(others, lead?.certainty === 'certain' ? 0 : causesView.first, ui),
    ],
    !lead && others.length === 0 && h('p', {}, ruledOut.length > 0 ? words.noneLeft : words.noCause),
    !lead &&
      problem.page &&
      h('p', { class: 'links small' }, h('a', { href: ui.href(problem.page) }, words.symptomPage)),
  );
}

/** What the problem's records have in common, named: `service cart.shop`. */
export const keysOf = (key: Problem['key'], { keys }: Words): string[] =>
  Object.entries(key).map(([name, value]) => `${keys[name as keyof Words['keys']] ?? name} ${value}`);

/** Which, how many, when. */
export function factsOf({ key, count, first, last }: Problem, { input }: Report, { words }: Ui): string {
  const time = (iso: string | null) => iso?.slice(11, 19);
  const [from, until] = [time(first), time(last)];
  return [
    ...keysOf(key, words),
    words.ofLines(count, input.lines),
    from && until && from !== until ? `${from}–${until}` : from,
  ]
    .filter(Boolean)
    .join(' · ');
}

function leadView(lead: Diagnosis, report: Report, ui: Ui): Child {
  const { words } = ui;
  const consequences = report.diagnoses.filter(({ rule }) => lead.leadsTo.includes(rule));
  return [
    fixesView(lead.fixes, ui),
    consequences.length > 0 &&
      h(
        'p',
        {},
        h('span', { class: 'label' }, words.leadsTo),
        ' ',
        prose(consequences.map(({ title }) => title).join(', ')),
      ),
    h(
      'details',
      { class: 'more', key: 'why', on: { toggle: () => ui.does.why(lead.rule) } },
      h('summary', {}, words.why),
      ui.whys[lead.rule] ? whyView(ui.whys[lead.rule], ui) : reasonsView(lead.evidence, ui),
    ),
    linksView(lead, ui),
  ];
}
