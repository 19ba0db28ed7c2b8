/** What a reader runs, chosen in the head of the page: a panel that not every page has. */
import type { Context } from '../../../engine/types.ts';
import { render } from '../dom.ts';
import type { FormatRead } from '../engine/messages.ts';
import { contextOf, isVersion, KEY, keep, kept, type Settings } from '../settings.ts';
import { settingsView } from '../verdict/settings.ts';
import type { Words } from '../words/en.ts';

export class Chooser {
  readonly #words: Words;
  readonly #panel = document.querySelector<HTMLElement>('[data-part="settings"]');
  readonly #button = document.querySelector<HTMLElement>('[data-part="chosen"]');
  readonly #changed: (change: Partial<Settings>) => void;
  #settings = kept();
  #kept: boolean | undefined;
  #formatRead: FormatRead | undefined;
  #offline: string | undefined;

  constructor(words: Words, changed: (change: Partial<Settings>) => void) {
    this.#words = words;
    this.#changed = changed;
    this.#draw();
    // Chosen in another tab: it holds here, too.
    addEventListener('storage', ({ key }) => {
      if (key !== KEY) return;
      const before = this.#settings;
      this.#settings = kept();
      this.#draw();
      this.#changed(before.format === this.#settings.format ? {} : { format: this.#settings.format });
    });
  }

  get format(): string {
    return this.#settings.format;
  }

  /** What of it a diagnosis takes into account. */
  get context(): Context {
    const { istio } = this.#settings;
    return contextOf({ ...this.#settings, istio: isVersion(istio) ? istio : '' });
  }

  /** What became of the reader's own format. */
  formatRead(read: FormatRead): void {
    this.#formatRead = read;
    this.#draw();
  }

  /** All of the site is kept in this browser: so much. */
  offline(size: string): void {
    this.#offline = size;
    this.#draw();
  }

  #choose(change: Partial<Settings>): void {
    this.#settings = { ...this.#settings, ...change };
    this.#kept = keep(this.#settings);
    if (change.format !== undefined) this.#formatRead = undefined;
    this.#draw();
    this.#changed(change);
  }

  #draw(): void {
    if (!this.#panel || !this.#button) return;
    const { istio, dataPlane } = this.#settings;
    this.#button.textContent = [this.#words.istio(isVersion(istio) ? istio : ''), dataPlane].filter(Boolean).join(', ');
    const choosing = {
      settings: this.#settings,
      kept: this.#kept,
      offline: this.#offline,
      formatRead: this.#formatRead,
      choose: (change: Partial<Settings>) => this.#choose(change),
    };
    render(this.#panel, settingsView(choosing, this.#words));
  }
}
