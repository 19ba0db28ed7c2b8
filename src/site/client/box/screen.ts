/** The elements of the box, and what is shown in them: the text on one side, the verdict on the other. */
import { lineStarts } from '../../../engine/mapped.ts';
import type { Report } from '../../../engine/report-types.ts';
import { h, render } from '../dom.ts';
import type { Reading } from '../engine/reading.ts';
import { Mirror } from '../paste/mirror.ts';
import { PasteView, type Pointed } from '../paste/paste-view.ts';
import type { Doc } from '../search/index.ts';
import type { Shared } from '../share/link.ts';
import { sharedView } from '../share/share-view.ts';
import type { Ui } from '../ui.ts';
import { type Note, noteView } from '../verdict/note.ts';
import { idOfTab, type Tabs, tabsView } from '../verdict/tabs.ts';
import { verdictView } from '../verdict/verdict.ts';
import { isEmpty, type State, textAt } from './state.ts';

export interface Seen {
  readonly state: State;
  /** Absent until the first verdict is there. */
  readonly report: Report | undefined;
  /** It takes long enough to be said. */
  readonly isSlow: boolean;
  /** The verdict that is seen is not yet the one of this state. */
  readonly isAwaited: boolean;
  /** Something is to be read under the text that is more urgent than the verdict. */
  readonly isTold: boolean;
  /** How the text that is seen was read. */
  readonly reading: Reading | undefined;
  readonly pages: readonly Doc[];
  readonly shared: Shared | undefined;
}

export class Screen {
  readonly area: HTMLTextAreaElement;
  readonly found: HTMLElement;
  readonly home: HTMLElement;
  readonly #reading: HTMLElement;
  readonly #note: HTMLElement;
  readonly #spoken: HTMLElement;
  readonly #tabs: HTMLElement;
  readonly #panel: HTMLElement;
  readonly #view: PasteView;
  readonly #mirror: Mirror;

  constructor(home: HTMLElement, ui: Pick<Ui, 'words'>, point: (pointed: Pointed | undefined) => void) {
    this.home = home;
    this.area = this.part<HTMLTextAreaElement>('area');
    this.found = this.part('found');
    this.#reading = this.part('reading');
    this.#note = this.part('note');
    this.#spoken = this.part('spoken');
    this.#tabs = this.part('tabs');
    this.#panel = this.part('panel');
    this.#view = new PasteView(this.#reading, ui.words, point);
    this.#mirror = new Mirror(this.area, this.part('mirror'));
  }

  part<E extends HTMLElement>(name: string): E {
    return this.home.querySelector<E>(`[data-part="${name}"]`) as E;
  }

  draw(seen: Seen, tabs: Omit<Tabs, 'names' | 'at'>, ui: Ui): void {
    const { state, reading, report, isTold } = seen;
    const { text } = textAt(state);
    this.home.dataset['state'] = isEmpty(state) ? 'empty' : report ? 'verdict' : isTold ? 'told' : 'asked';
    this.home.dataset['mode'] = state.mode;
    this.#drawTabs(state, tabs, ui);
    const written = state.mode === 'write' ? text : '';
    if (this.area.value !== written) this.area.value = written;
    if (state.mode === 'read') {
      this.#view.show(text, reading);
      this.#reading.setAttribute('aria-label', ui.words.textOf(ui.names[state.at] ?? '', this.#view.lines));
      this.#mirror.show('', []);
    } else this.#mirror.show(text, reading?.marks ?? []);
    this.#drawVerdict(seen, ui);
  }

  drawNote(note: Note, ui: Ui): void {
    render(this.#note, noteView(note, ui));
  }

  /** Says something to who cannot see it, once. */
  speak(says: string): void {
    if (this.#spoken.textContent !== says) this.#spoken.textContent = says;
  }

  focus({ mode }: State): void {
    (mode === 'write' ? this.area : this.#reading).focus();
  }

  /** What was pasted has the focus, unless somebody is busy elsewhere. */
  focusPaste({ mode }: State): void {
    if (mode === 'write') this.area.focus();
    else if (document.activeElement === document.body || document.activeElement === this.area)
      this.#reading.focus({ preventScroll: true });
    scrollTo({ top: 0 }); // where the verdict stands on narrow screens
  }

  /** On narrow screens the text is folded below its verdict. */
  get isUnfolded(): boolean {
    return this.home.dataset['paste'] === 'open';
  }
  set isUnfolded(open: boolean) {
    this.home.dataset['paste'] = open ? 'open' : 'folded';
  }

  /** Shows where evidence stands in the text. */
  goTo({ line, start, endLine, end }: Parameters<Ui['does']['goTo']>[0], { mode }: State): void {
    if (mode === 'read') {
      this.#view.goTo(line, start);
      return;
    }
    const starts = lineStarts(this.area.value);
    this.area.focus();
    this.area.setSelectionRange((starts[line - 1] ?? 0) + start, (starts[endLine - 1] ?? 0) + end);
  }

  #drawTabs({ texts, at }: State, tabs: Omit<Tabs, 'names' | 'at'>, { names, words }: Ui): void {
    const several = texts.length > 1;
    render(this.#tabs, several && tabsView({ ...tabs, names, at }, words));
    this.#tabs.hidden = !several;
    for (const [name, value] of [
      ['role', 'tabpanel'],
      ['aria-labelledby', idOfTab(at)],
    ] as const) {
      if (several) this.#panel.setAttribute(name, value);
      else this.#panel.removeAttribute(name);
    }
  }

  #drawVerdict({ report, pages, shared, isSlow, isAwaited }: Seen, ui: Ui): void {
    this.found.setAttribute('aria-busy', `${isAwaited}`);
    const inside = this.found.contains(document.activeElement);
    const problem = document.activeElement?.closest('.problem');
    render(
      this.found,
      shared && sharedView(shared, report, ui),
      report ? verdictView(report, pages, ui) : isSlow && waiting(ui),
    );
    // What had the focus may be gone with its check: the reader stays at the problem.
    if (inside && !this.found.contains(document.activeElement)) {
      const near = problem?.isConnected ? problem : this.found;
      near.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
      // The verdict has changed, and may stand above what is seen: further up by the height of a long list of answers.
      near.querySelector('.head')?.scrollIntoView({ block: 'nearest' });
    }
  }
}

const waiting = ({ words }: Ui) => h('p', { class: 'waiting', key: 'waiting' }, words.reading);
