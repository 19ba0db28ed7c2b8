/** What a reader chooses once: which Istio, which data plane, a log format of their own. */
import { type Child, h } from '../dom.ts';
import type { FormatRead } from '../engine/messages.ts';
import { isVersion, type Settings } from '../settings.ts';
import type { Words } from '../words/en.ts';

export interface Choosing {
  readonly settings: Settings;
  /** Whether the browser keeps it; not known before something was chosen. */
  readonly kept: boolean | undefined;
  /** How much of the site is kept in this browser. */
  readonly offline: string | undefined;
  readonly formatRead: FormatRead | undefined;
  readonly choose: (change: Partial<Settings>) => void;
}

export function settingsView(
  { settings, kept, offline, formatRead, choose }: Choosing,
  { settings: words }: Words,
): Child {
  const value = (event: Event) => (event.currentTarget as HTMLInputElement).value.trim();
  return [
    h('h2', { class: 'label' }, words.title),
    field(
      words.istio,
      h('input', {
        type: 'text',
        inputmode: 'decimal',
        placeholder: '1.31',
        value: settings.istio,
        on: { input: (event: Event) => choose({ istio: value(event) }) },
      }),
    ),
    settings.istio !== '' && !isVersion(settings.istio) && h('p', { class: 'small risk' }, words.noVersion),
    field(
      words.dataPlane,
      h(
        'select',
        { on: { change: (event: Event) => choose({ dataPlane: value(event) as Settings['dataPlane'] }) } },
        Object.entries(words.dataPlanes).map(([plane, title]) =>
          h('option', { value: plane, selected: plane === settings.dataPlane }, title),
        ),
      ),
    ),
    field(
      words.format,
      h('textarea', {
        rows: 4,
        placeholder: words.formatHint,
        spellcheck: 'false',
        value: settings.format,
        on: { input: (event: Event) => choose({ format: (event.currentTarget as HTMLTextAreaElement).value }) },
      }),
    ),
    settings.format.trim() !== '' && formatRead && formatView(formatRead, words),
    h('p', { class: 'small dim' }, kept === undefined ? '' : kept ? words.kept : words.notKept),
    offline !== undefined && h('p', { class: 'small dim' }, words.offline(offline)),
  ];
}

const field = (label: string, input: Child): Child => h('label', {}, h('span', { class: 'small' }, label), input);

const formatView = ({ refused, lacks }: FormatRead, words: Words['settings']): Child =>
  refused !== undefined
    ? h('p', { class: 'small risk' }, refused)
    : [
        h('p', { class: 'small' }, words.formatRead),
        h(
          'ul',
          { class: 'small' },
          lacks.map(({ operator, tells }) => h('li', {}, words.lacks(operator, tells))),
        ),
      ];
