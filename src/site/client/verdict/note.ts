/** The line under the text: how much was read, or what the evidence under the pointer tells. */
import type { Evidence, Report } from '../../../engine/report-types.ts';
import { type Child, h, type Props } from '../dom.ts';
import { likeness } from '../engine/reading.ts';
import type { Pointed } from '../paste/paste-view.ts';
import type { Ui } from '../ui.ts';
import { prose } from './prose.ts';

export interface Note {
  readonly text: string;
  readonly mode: 'write' | 'read';
  readonly editable: boolean;
  /** Something more urgent than the count. */
  readonly says: string | undefined;
  readonly report: Report | undefined;
  readonly pointed: Pointed | undefined;
  readonly replaced: boolean;
  /** On narrow screens the text is folded below its verdict. */
  readonly unfolded: boolean;
  readonly unfold: () => void;
  readonly several: boolean;
  readonly add: () => void;
  readonly remove: () => void;
  readonly edit: () => void;
  readonly clear: () => void;
  readonly keepBoth: () => void;
}

export function noteView(note: Note, ui: Ui): Child {
  const { words } = ui;
  const { report, pointed } = note;
  const blank = note.text.trim() === '';
  if (pointed && report)
    return [h('p', { class: 'pointed', key: 'pointed' }, pointedView(pointed, report, ui)), buttonsView(note, ui)];
  return [
    h(
      'p',
      { key: 'count' },
      note.says ??
        (report && !blank
          ? `${words.read(report.input.lines, report.input.unread)} · ${words.nothingLeaves}`
          : words.nothingLeaves),
      note.replaced && [' ', words.replaced, ' ', button(words.keepBoth, note.keepBoth)],
    ),
    !blank && buttonsView(note, ui),
  ];
}

const buttonsView = (note: Note, { words }: Ui): Child =>
  h(
    'p',
    { class: 'buttons', key: 'buttons' },
    note.mode === 'read' &&
      button(note.unfolded ? words.foldText : words.unfoldText, note.unfold, {
        class: 'quiet unfold',
        'aria-expanded': String(note.unfolded),
      }),
    note.mode === 'read' && note.editable && button(words.edit, note.edit),
    !note.several && button(words.addText, note.add),
    note.several && button(words.remove, note.remove),
    button(words.clear, note.clear),
  );

const button = (says: string, does: () => void, props: Props = {}): Child =>
  h('button', { type: 'button', class: 'quiet', ...props, on: { click: does } }, says);

/** What marked words mean, and what they speak for. */
function pointedView({ likes, quote }: Pointed, report: Report, ui: Ui): Child {
  const own = new Set(likes);
  const means = report.terms.find(({ term }) => likes.some((like) => like.endsWith(`=${term}`)));
  const told = new Map<string, { readonly evidence: Evidence; readonly title: string }>();
  for (const { evidence, title, ruledOutBy } of report.diagnoses) {
    if (ruledOutBy !== null) continue;
    for (const one of evidence) {
      if (one.strength !== 'symptom' && own.has(likeness(one)) && !told.has(one.because))
        told.set(one.because, { evidence: one, title });
    }
  }
  return [
    means ? [h('strong', {}, means.title), ': ', prose(means.means), ' '] : [h('strong', {}, quote), ' '],
    [...told]
      .slice(0, 1)
      .map(([because, { evidence, title }]) => [
        h('span', { class: 'dim' }, `${ui.words.strength[evidence.strength]} “${title}”: `),
        prose(because),
        ' ',
      ]),
  ];
}
