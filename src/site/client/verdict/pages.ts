import { type Child, h } from '../dom.ts';
import type { Doc } from '../search/index.ts';
import type { Ui } from '../ui.ts';

/** Pages that have the typed words, each with what it is. */
export const pagesView = (pages: readonly Doc[], { words, href }: Ui): Child =>
  pages.length > 0 &&
  h(
    'section',
    { class: 'pages', key: 'pages' },
    h('h2', { class: 'label' }, words.pages),
    h(
      'ul',
      {},
      pages.map(({ title, url, kind, section }) =>
        h(
          'li',
          { key: url },
          h('span', { class: 'dim small' }, words.kinds[kind]),
          ' ',
          h('a', { href: href(url) }, section?.heading ? `${title}: ${section.heading}` : title),
        ),
      ),
    ),
  );
