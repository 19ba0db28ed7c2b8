import type { Fix } from '../../../engine/types.ts';
import { type Child, h } from '../dom.ts';
import type { Ui } from '../ui.ts';
import { commandView } from './command.ts';
import { prose } from './prose.ts';

/** The first fix as it is, the others folded. */
export function fixesView(fixes: readonly Fix[], ui: Ui): Child {
  const [first, ...others] = fixes.map((fix, index) => fixView(fix, index + 1, ui));
  if (!first) return null;
  return [
    first,
    others.length > 0 && h('details', { class: 'more' }, h('summary', {}, ui.words.moreFixes(others.length)), others),
  ];
}

function fixView(fix: Fix, number: number, ui: Ui): Child {
  return h(
    'section',
    { class: 'fix' },
    h('p', {}, h('span', { class: 'label' }, ui.words.fix(number)), ' ', prose(fix.do)),
    fix.snippet ? commandView(fix.snippet, ui) : null,
    fixFacts(fix, ui),
  );
}

/** What a fix risks, how it is taken back, and how one sees that it worked. */
export const fixFacts = ({ risk, undo, verify }: Fix, { words }: Ui): Child =>
  h(
    'dl',
    { class: 'fix-facts' },
    h('dt', { class: 'risk' }, words.risk),
    h('dd', {}, prose(risk)),
    h('dt', {}, words.undo),
    h('dd', {}, prose(undo)),
    h('dt', {}, words.verify),
    h('dd', {}, prose(verify)),
  );
