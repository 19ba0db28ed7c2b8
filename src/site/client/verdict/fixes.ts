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

function fixView({ do: what, snippet, risk, undo, verify }: Fix, number: number, { words, ...ui }: Ui): Child {
  const all = { words, ...ui };
  return h(
    'section',
    { class: 'fix' },
    h('p', {}, h('span', { class: 'label' }, words.fix(number)), ' ', prose(what)),
    snippet ? commandView(snippet, all) : null,
    h(
      'dl',
      {},
      h('dt', { class: 'risk' }, words.risk),
      h('dd', {}, prose(risk)),
      h('dt', {}, words.undo),
      h('dd', {}, prose(undo)),
      h('dt', {}, words.verify),
      h('dd', {}, prose(verify)),
    ),
  );
}
