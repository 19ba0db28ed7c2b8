/** Why this cause, or why not: its signs, clause by clause, as the text answers them. */
import type { Why, WhyClause, WhySign } from '../../../engine/why.ts';
import { type Child, h } from '../dom.ts';
import type { RuleTitle } from '../engine/messages.ts';
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
    // What holds apart from each other may still not hold together.
    nearest && nearest.how !== 'one record' && h('span', { class: 'dim' }, ` (${nearest.how})`),
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

/** So many causes are offered while a name is typed. */
const OFFERED = 6;

/** For a cause that one expected: a field to type its name, and why the text does not say so. */
export const whyNotView = (ui: Ui): Child => {
  const { chosen, offered } = expectedOf(ui.expected, ui.rules);
  return h(
    'details',
    { class: 'more why-not', key: 'why not' },
    h('summary', {}, ui.words.whyNot),
    h('input', {
      type: 'text',
      'aria-label': ui.words.whyNotField,
      placeholder: ui.words.whyNotField,
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
      value: ui.expected,
      on: { input: (event: Event) => ui.does.expect((event.currentTarget as HTMLInputElement).value) },
    }),
    offered.length > 0 &&
      h(
        'ul',
        { class: 'offered small' },
        offered.map(({ id, title }) =>
          h(
            'li',
            { key: id },
            h('button', { type: 'button', class: 'quiet', on: { click: () => ui.does.expect(title) } }, prose(title)),
          ),
        ),
      ),
    ui.expected.trim() !== '' && !chosen && offered.length === 0 && h('p', { class: 'dim' }, ui.words.noSuchCause),
    chosen && [
      h('p', {}, h('a', { href: ui.href(chosen.page) }, prose(chosen.title))),
      whyView(ui.whys[chosen.id], ui),
    ],
  );
};

/** The cause that a name means, or those that it may mean: each of its words begins one of theirs. */
export function expectedOf(
  name: string,
  rules: readonly RuleTitle[],
): { readonly chosen?: RuleTitle; readonly offered: readonly RuleTitle[] } {
  const typed = wordsOf(name);
  if (typed.length === 0) return { offered: [] };
  const fits = rules.filter(({ id, title }) => {
    const own = wordsOf(`${id} ${title}`);
    return typed.every((word) => own.some((other) => other.startsWith(word)));
  });
  const exact = fits.find(({ id, title }) => [id, title].some((one) => wordsOf(one).join() === typed.join()));
  const chosen = exact ?? (fits.length === 1 ? fits[0] : undefined);
  return chosen ? { chosen, offered: [] } : { offered: fits.slice(0, OFFERED) };
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
