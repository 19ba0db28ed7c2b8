/** The next check is the main action: its command, its answers, and a field for what it printed. */
import type { NextCheck } from '../../../engine/report-types.ts';
import { type Child, h } from '../dom.ts';
import type { AnsweredCheck, Ui } from '../ui.ts';
import { commandView } from './command.ts';
import { prose } from './prose.ts';

export function doFirst(next: NextCheck, problem: string, ui: Ui): Child {
  const { words } = ui;
  const output = ui.outputs[next.check] ?? '';
  return h(
    'section',
    { class: 'do-first', key: `do ${problem} ${next.check}` },
    h(
      'p',
      { class: 'asks' },
      h('span', { class: 'label' }, words.doFirst),
      ' ',
      h('strong', {}, prose(next.ask)),
      ' ',
      h('span', { class: next.changes ? 'risk small' : 'dim small' }, next.changes ? words.changes : words.readOnly),
    ),
    commandView(next.command, ui),
    h(
      'ul',
      { class: 'choices' },
      Object.entries(next.answers).map(([answer, says]) =>
        h(
          'li',
          {},
          h('button', { type: 'button', on: { click: () => ui.does.answer(next, answer, problem) } }, answer),
          ' ',
          h('span', {}, prose(says)),
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
