/**
 * What leaves the box, to a chat, a link or a printer: made from the redacted texts alone, all of them redacted whole. Nothing
 * else of a paste is ever printed, whatever opens the print dialog.
 */
import type { Redacted } from '../../../engine/redact.ts';
import type { Report } from '../../../engine/report-types.ts';
import { copied, LastCopied } from '../clipboard.ts';
import { h, render } from '../dom.ts';
import { sharedOf, written } from '../share/link.ts';
import { markdownOf } from '../share/markdown.ts';
import { type Leaving, type Sharing, shareView } from '../share/share-view.ts';
import { sheetView } from '../share/sheet.ts';
import type { Ui } from '../ui.ts';

export class Away {
  readonly #dialog: HTMLDialogElement;
  readonly #sheet: HTMLElement;
  readonly #ui: () => Ui;
  readonly #ask: () => void;
  /** Absent while the texts that are there now are not redacted yet. */
  #leaving: Leaving | undefined;
  /** Which share of them is redacted. */
  #done = 0;
  /** Counts the texts that came and went. */
  #turn = 0;
  #prints = false;
  readonly #taken = new LastCopied<'markdown' | 'link'>(() => this.#draw());

  /** `ask` has the texts redacted; `take` is to get what comes of it. */
  constructor(dialog: HTMLDialogElement, sheet: HTMLElement, ui: () => Ui, ask: () => void) {
    this.#dialog = dialog;
    this.#sheet = sheet;
    this.#ui = ui;
    this.#ask = ask;
  }

  /** Shows what would leave. */
  open(): void {
    this.#prepare();
    this.#draw();
    this.#dialog.showModal();
    this.#dialog.focus(); // and not a button: those of what leaves are not there yet
  }

  print(): void {
    this.#prints = true;
    if (this.#leaving) this.#toPaper();
    else this.#prepare();
  }

  /** So far it is: in a long text this takes its time. */
  redacting(share: number): void {
    this.#done = share;
    if (this.#dialog.open) this.#draw();
  }

  /** The texts are others now: what was made of those before is no longer theirs. */
  forget(): void {
    this.#turn++;
    this.#leaving = undefined;
    this.#prints = false;
    render(this.#sheet, h('p', {}, this.#ui().words.share.paper));
  }

  /** It could not be redacted, so nothing leaves. */
  fail(): void {
    this.#prints = false;
    this.#dialog.close();
  }

  async take(redacted: Redacted, report: Report): Promise<void> {
    const ui = this.#ui();
    const turn = this.#turn;
    const shared = sharedOf(report, redacted.texts);
    const site = new URL(ui.href('/'), location.href).href;
    const link = `${site}#v=${await written(shared)}`;
    if (turn !== this.#turn) return;
    const markdown = markdownOf(report, site.replace(/\/$/, ''), ui.words);
    this.#leaving = { redacted, report, markdown, link };
    render(this.#sheet, sheetView(this.#leaving, shared.lines, ui));
    if (this.#dialog.open) this.#draw();
    if (this.#prints) this.#toPaper();
  }

  #prepare(): void {
    if (this.#leaving) return;
    this.#done = 0;
    this.#ask();
  }

  #toPaper(): void {
    this.#prints = false;
    this.#dialog.close();
    print();
  }

  async #copy(what: 'markdown' | 'link'): Promise<void> {
    if (!this.#leaving || !(await copied(this.#leaving[what], this.#dialog.querySelector('.leaving')))) return;
    this.#taken.is(what);
  }

  #draw(): void {
    const sharing: Sharing = {
      leaving: this.#leaving,
      done: this.#done,
      copied: this.#taken.what,
      copy: (what) => void this.#copy(what),
      print: () => this.print(),
      close: () => this.#dialog.close(),
    };
    render(this.#dialog, shareView(sharing, this.#ui()));
  }
}
