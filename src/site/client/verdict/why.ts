/** Why this cause, or why not: its signs, clause by clause, as the text answers them. */
import type { Why, WhyClause, WhySign } from '../../../engine/why.ts';
import { type Child, h } from '../dom.ts';
import type { Ui } from '../ui.ts';
import { prose } from './prose.ts';

export function whyView(why: Why | undefined, ui: Ui): Child {
  if (!why) return null;
  if (why.signs.length === 0) return h('p', { class: 'dim' }, ui.words.noSigns);
  return h(
    'ul',
    { class: 'signs' },
    why.signs.map((sign) => h('li', {}, signView(sign, ui))),
  );
}

function signView({ strength, because, holds, alternatives }: WhySign, ui: Ui): Child {
  const { words } = ui;
  // What holds is told; else the alternative that comes nearest.
  const nearest =
    alternatives.find(({ patterns }) => patterns.every((one) => one.holds)) ??
    alternatives.toSorted((a, b) => held(b) - held(a))[0];
  return [
    h(
      'span',
      { class: holds ? 'holds' : 'dim' },
      `${words.strength[strength]}: ${holds ? words.holds : words.holdsNot}`,
    ),
    ' ',
    prose(because),
    h(
      'ul',
      { class: 'clauses' },
      nearest?.patterns.flatMap(({ clauses }) => clauses).map((clause) => h('li', {}, clauseView(clause, ui))),
    ),
  ];
}

const held = ({ patterns }: WhySign['alternatives'][number]): number =>
  patterns.flatMap(({ clauses }) => clauses).filter(({ holds }) => holds).length;

function clauseView({ part, fact, asks, holds, found }: WhyClause, { words, names }: Ui): Child {
  const [first] = found;
  const where =
    first && (names.length > 1 ? `${names[first.file]}, ${words.line(first.line)}` : words.line(first.line));
  return [
    h('span', { class: 'tick' }, holds ? words.yes : words.no),
    ' ',
    part === 'unless' && `${words.unless} `,
    h('code', {}, `${fact} ${asks}`),
    first
      ? [
          `: ${words.itIs} `,
          h('code', {}, [...new Set(found.map(({ value }) => value))].slice(0, 4).join(', ')),
          h('span', { class: 'dim' }, ` (${where})`),
        ]
      : h('span', { class: 'dim' }, `: ${words.notThere}`),
  ];
}

/** For a cause that one expected: a field with all causes, and why the text does not say so. */
export const whyNotView = (ui: Ui): Child => {
  const chosen = ui.rules.find(({ title, id }) => title === ui.expected || id === ui.expected);
  return h(
    'details',
    { class: 'more why-not', key: 'why not' },
    h('summary', {}, ui.words.whyNot),
    h('input', {
      type: 'text',
      list: 'all-causes',
      'aria-label': ui.words.whyNotField,
      placeholder: ui.words.whyNotField,
      autocomplete: 'off',
      value: ui.expected,
      on: { input: (event: Event) => ui.does.expect((event.currentTarget as HTMLInputElement).value) },
    }),
    h(
      'datalist',
      { id: 'all-causes' },
      ui.rules.map(({ id, title }) => h('option', { key: id, value: title })),
    ),
    chosen && [h('p', {}, h('a', { href: ui.href(chosen.page) }, chosen.title)), whyView(ui.whys[chosen.id], ui)],
  );
};
