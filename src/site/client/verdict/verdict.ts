/** From the report to what is seen: one plain value in, views out. */
import type { Report } from '../../../engine/report-types.ts';
import { type Child, h } from '../dom.ts';
import type { Doc } from '../search/index.ts';
import type { Ui } from '../ui.ts';
import { pagesView } from './pages.ts';
import { causesOf, problemView } from './problem.ts';
import { prose } from './prose.ts';
import { normalView, termsView } from './terms.ts';
import { whyNotView } from './why.ts';

/** So many problems are told in full. */
const FIRST = 5;

export function verdictView(report: Report, pages: readonly Doc[], ui: Ui): Child[] {
  const problems = report.problems.map((problem) => problemView(problem, report, ui));
  const rest = problems.slice(FIRST);
  return [
    report.outcome !== 'diagnosed' && !(report.outcome === 'nothing' && pages.length > 0) && saysView(report.says),
    problems.slice(0, FIRST),
    rest.length > 0 &&
      h('details', { class: 'more', key: 'problems' }, h('summary', {}, ui.words.moreProblems(rest.length)), rest),
    report.outcome !== 'nothing' &&
      h(
        'p',
        { key: 'away', class: 'away' },
        h('button', { type: 'button', on: { click: () => ui.does.takeAway() } }, ui.words.takeAway),
      ),
    (report.outcome !== 'nothing' || pages.length === 0) && whyNotView(ui),
    normalView(report, ui),
    termsView(report, ui),
    // They come later than the rest, so nothing stands below them that would move.
    pagesView(worthShowing(pages, report), ui),
  ];
}

/** Rows of the reference are many and alike: a few, and beside a verdict none that it explains itself. */
function worthShowing(pages: readonly Doc[], { terms, outcome }: Report): readonly Doc[] {
  const told = new Set(terms.map(({ page }) => page));
  let rows = outcome === 'diagnosed' ? 1 : 4;
  return pages.filter(({ kind, url }) => kind !== 'term' || (!told.has(url) && rows-- > 0));
}

/** The first sentence is the answer, the others what would help. */
function saysView(says: string): Child {
  const [first = says, ...more] = says.split(/(?<=\.) (?=[A-Z])/);
  return [
    h('h2', { key: 'says', tabindex: '-1' }, prose(first)),
    more.length > 0 && h('p', { key: 'more' }, prose(more.join(' '))),
  ];
}

/** The verdict in one breath, for who cannot see it. */
export function spoken(report: Report, { words }: Ui): string {
  const [first] = report.problems;
  if (!first) return report.says;
  const { lead } = causesOf(first, report);
  return `${lead ? `${words.certainty[lead.certainty]}: ${lead.says}` : first.says} ${report.says}`;
}
