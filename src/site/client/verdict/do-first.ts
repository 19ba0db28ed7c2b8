/** The next check is the main action: its command, its answers, and a field for what it printed. */
import type { NextCheck } from '../../../engine/report-types.ts';
import { type Child, h } from '../dom.ts';
import type { AnsweredCheck, Ui } from '../ui.ts';
import { commandView } from './command.ts';
import { prose } from './prose.ts';

/** What is asked, and the command that answers it. */
export const asked = (next: Pick<NextCheck, 'ask' | 'changes' | 'command'>, ui: Ui): Child => [
  h(
    'p',
    { class: 'asks' },
    h('span', { class: 'label' }, ui.words.doFirst),
    ' ',
    h('strong', {}, prose(next.ask)),
    ' ',
    h(
      'span',
      { class: next.changes ? 'risk small' : 'dim small' },
      next.changes ? ui.words.changes : ui.words.readOnly,
    ),
  ),
  commandView(next.command, ui),
];

export function doFirst(next: NextCheck, problem: string, ui: Ui): Child {
  const { words } = ui;
  const output = ui.outputs[next.question] ?? '';
  return h(
    'section',
    { class: 'do-first', key: `do ${problem} ${next.question}` },
    asked(next, ui),
    next.undo.map((undo) => h('p', { class: 'small' }, h('span', { class: 'label' }, words.undo), ' ', prose(undo))),
    h(
      'ul',
      { class: 'choices' },
      Object.entries(next.answers).map(([answer, says]) =>
        h(
          'li',
          {},
          h('button', { type: 'button', on: { click: () => ui.does.answer(next, answer, problem) } }, answer),
          ' ',
          h('span', {}, prose(says), leadsTo(next.means[answer] ?? {}, ui)),
        ),
      ),
    ),
    h('textarea', {
      class: 'output',
      rows: 1,
      'aria-label': words.outputFor(next.ask),
      placeholder: words.pasteOutput,
      spellcheck: 'false',
      autocapitalize: 'off',
      value: output,
      on: {
        input: (event: Event) => ui.does.output(next, (event.currentTarget as HTMLTextAreaElement).value, problem),
      },
    }),
    output.trim() !== '' && h('p', { class: 'dim small' }, words.notAnswered),
  );
}

const MEANINGS = ['proves', 'suggests', 'against', 'rulesOut'] as const;
/** So many causes are named; more are counted. */
const NAMED = 2;

/** What an answer leads to: which causes it would prove, raise, lower or rule out. */
export function leadsTo(means: NextCheck['means'][string], { words, rules }: Ui): Child {
  const title = (id: string) => rules.find((rule) => rule.id === id)?.title ?? id;
  // What is proven leaves nothing else to say.
  const told = means.proves ? (['proves'] as const) : MEANINGS;
  return told.map((meaning) => {
    const meant = means[meaning] ?? [];
    const more = meant.length - NAMED;
    return (
      meant.length > 0 &&
      h(
        'span',
        { class: 'leads' },
        h('strong', {}, `→ ${words.means[meaning]}: `),
        prose(meant.slice(0, NAMED).map(title).join('; ')),
        more > 0 && ` ${words.andMore(more)}`,
      )
    );
  });
}

/** What was answered, and the way back. */
export const answeredView = (answered: readonly AnsweredCheck[], ui: Ui): Child =>
  answered.length > 0 &&
  h(
    'ul',
    { class: 'answered', key: 'answered' },
    answered.map(({ check, ask, answer }) =>
      h(
        'li',
        { key: check },
        h('span', { class: 'label' }, ui.words.answered),
        ' ',
        prose(ask),
        ' ',
        h('strong', {}, answer ?? ui.words.byOutput),
        ' ',
        h(
          'button',
          { type: 'button', class: 'quiet', on: { click: () => ui.does.takeBack(check) } },
          ui.words.takeBack,
        ),
      ),
    ),
  );
