/** Causes in a list: certainty, title, and the rest behind it. */

import type { Diagnosis } from '../../../engine/report-types.ts';
import type { Certainty } from '../../../engine/types.ts';
import { type Child, h } from '../dom.ts';
import type { Ui } from '../ui.ts';
import { reasonsView } from './evidence.ts';
import { fixesView } from './fixes.ts';
import { prose } from './prose.ts';
import { incidentsView } from './same-as-mine.ts';
import { whyView } from './why.ts';

export const certaintyView = (certainty: Certainty, ui: Ui, says = ui.words.certainty[certainty]): Child =>
  h('span', { class: `certainty certainty-${certainty}` }, says);

/** So many are shown at once. */
const FIRST = 3;

export function causesView(causes: readonly Diagnosis[], shown: number, ui: Ui): Child {
  const rows = causes.map((cause) => causeView(cause, ui));
  const rest = rows.slice(shown);
  return [
    shown > 0 && rows.length > 0 && h('ul', { class: 'causes' }, rows.slice(0, shown)),
    rest.length > 0 &&
      h(
        'details',
        { class: 'more', key: 'rest' },
        h('summary', {}, shown > 0 ? ui.words.morePossible(rest.length) : ui.words.possibleOnly(rest.length)),
        h('ul', { class: 'causes' }, rest),
      ),
  ];
}
causesView.first = FIRST;

function causeView(cause: Diagnosis, ui: Ui): Child {
  const { words } = ui;
  return h(
    'li',
    { key: `${cause.rule} ${Object.values(cause.key).join()}` },
    h(
      'details',
      { on: { toggle: () => ui.does.why(cause.rule) } },
      h(
        'summary',
        {},
        certaintyView(cause.certainty, ui),
        ' ',
        prose(cause.title),
        !cause.appliesHere && h('span', { class: 'dim small' }, ` ${words.otherVersion}`),
      ),
      h('p', {}, prose(cause.says)),
      ui.whys[cause.rule] ? whyView(ui.whys[cause.rule], ui) : reasonsView(cause.evidence, ui),
      fixesView(cause.fixes, ui),
      linksView(cause, ui),
    ),
  );
}

/** Where more of it stands. */
export const linksView = ({ page, incidents }: Diagnosis, ui: Ui): Child =>
  h(
    'p',
    { class: 'links small' },
    h('a', { href: ui.href(page) }, ui.words.page),
    incidents.length > 0 && incidentsView(incidents, ui),
  );

export const ruledOutView = (causes: readonly Diagnosis[], ui: Ui): Child =>
  causes.length > 0 &&
  h(
    'ul',
    { class: 'ruled-out', key: 'ruled out' },
    causes.map(({ rule, title, ruledOutBy, page }) =>
      h(
        'li',
        { key: rule },
        h('span', { class: 'label' }, ui.words.ruledOut),
        ' ',
        h('a', { href: ui.href(page) }, prose(title)),
        ' ',
        h('span', { class: 'dim' }, prose(ruledOutBy ?? '')),
      ),
    ),
  );
