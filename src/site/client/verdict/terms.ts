import type { Report, TermFound } from '../../../engine/report-types.ts';
import { type Child, h } from '../dom.ts';
import type { Ui } from '../ui.ts';
import { prose } from './prose.ts';

const FIRST = 4;

/** The lexicon's words that stand in the text, each place once. */
export function termsView({ terms }: Report, ui: Ui): Child {
  if (terms.length === 0) return null;
  const places = new Set<string>();
  const own: TermFound[] = [];
  const again: TermFound[] = [];
  for (const term of terms) {
    const place = `${term.file} ${term.line} ${term.start} ${term.end}`;
    (places.has(place) ? again : own).push(term);
    places.add(place);
  }
  const ordered = [...own, ...again];
  const rest = ordered.slice(FIRST);
  return h(
    'section',
    { class: 'words', key: 'terms' },
    h('h2', { class: 'label' }, ui.words.terms),
    h(
      'dl',
      {},
      ordered.slice(0, FIRST).map((term) => termView(term, ui)),
    ),
    rest.length > 0 &&
      h(
        'details',
        { class: 'more' },
        h('summary', {}, ui.words.moreTerms(rest.length)),
        h(
          'dl',
          {},
          rest.map((term) => termView(term, ui)),
        ),
      ),
  );
}

const termView = ({ title, means, count, page }: TermFound, ui: Ui): Child => [
  h(
    'dt',
    {},
    h('a', { href: ui.href(page) }, h('code', {}, title)),
    count > 1 && h('span', { class: 'dim small' }, ` ${ui.words.times(count)}`),
  ),
  h('dd', {}, prose(means)),
];

export const normalView = ({ normal }: Pick<Report, 'normal'>, ui: Ui): Child =>
  normal.length > 0 &&
  h(
    'section',
    { class: 'normal', key: 'normal' },
    h('h2', { class: 'label' }, ui.words.normal),
    h(
      'ul',
      {},
      normal.map(({ rule, says, count }) =>
        h('li', { key: rule }, prose(says), count > 1 && h('span', { class: 'dim' }, ` ${ui.words.times(count)}`)),
      ),
    ),
  );
