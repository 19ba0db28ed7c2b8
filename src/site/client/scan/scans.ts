/** Files too large for a paste: read beside the page, told in the place of the verdict, opened line by line. */
import type { Context } from '../../../engine/types.ts';
import { render } from '../dom.ts';
import type { Ui } from '../ui.ts';
import { type LineAt, linesAt } from './lines-at.ts';
import type { Progress, Scanned } from './messages.ts';
import { type Opened, scanView } from './scan-view.ts';
import { Scanner } from './scanner.ts';

export interface Box {
  readonly ui: () => Ui;
  /** What one runs, without answers. */
  readonly context: () => Context;
  readonly format: () => string;
  readonly speak: (says: string) => void;
}

/** Lines that are shown around the one that was opened, and that more of them are. */
const AROUND = 5;
const MORE = 20;

export class Scans {
  readonly #home: HTMLElement;
  readonly #part: HTMLElement;
  readonly #box: Box;
  readonly #scanner: Scanner;
  #files: readonly File[] = [];
  #progress: Progress | undefined;
  #isStopping = false;
  #scanned: Scanned | undefined;
  #failed: string | undefined;
  #answers: { readonly [check: string]: string } = {};
  #opened: Opened | undefined;

  constructor(home: HTMLElement, part: HTMLElement, box: Box) {
    this.#home = home;
    this.#part = part;
    this.#box = box;
    this.#scanner = new Scanner({
      progress: (progress) => {
        this.#progress = progress;
        this.draw();
      },
      scanned: (scanned) => {
        this.#scanned = scanned;
        this.draw();
        box.speak(scanned.report.says);
      },
      failed: (why) => {
        this.#failed = why;
        this.draw();
      },
    });
  }

  get isShown(): boolean {
    return this.#files.length > 0;
  }

  /** Reads these files, and shows how far it is. */
  take(files: readonly File[]): void {
    this.#files = files;
    this.#progress = undefined;
    this.#isStopping = false;
    this.#scanned = undefined;
    this.#failed = undefined;
    this.#answers = {};
    this.#opened = undefined;
    this.#home.dataset['scan'] = 'shown';
    this.#scanner.read(files, this.#box.context(), this.#box.format());
    this.draw();
    this.#part.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }

  /** Another text has the page now. */
  close(): void {
    if (!this.isShown) return;
    this.#scanner.end();
    this.#files = [];
    this.#scanned = undefined;
    this.#opened = undefined;
    delete this.#home.dataset['scan'];
    render(this.#part);
  }

  draw(): void {
    if (!this.isShown) return;
    const ui = this.#box.ui();
    render(
      this.#part,
      scanView(
        {
          files: this.#files,
          progress: this.#progress,
          isStopping: this.#isStopping,
          scanned: this.#scanned,
          failed: this.#failed,
          answers: this.#answers,
          opened: this.#opened,
          stop: () => {
            this.#isStopping = true;
            this.#scanner.stop();
            this.draw();
          },
          close: () => this.close(),
          answer: (check, answer) => this.#answer(check, answer),
          open: (file, line) => void this.#open(file, line, line - AROUND, line + AROUND),
          more: (opened, before) =>
            void this.#open(
              opened.file,
              opened.line,
              (opened.lines[0]?.number ?? 1) - (before ? MORE : 0),
              (opened.lines.at(-1)?.number ?? 1) + (before ? 0 : MORE),
            ),
        },
        ui,
      ),
    );
  }

  #answer(check: string, answer: string | undefined): void {
    const { [check]: _, ...others } = this.#answers;
    this.#answers = answer === undefined ? others : { ...others, [check]: answer };
    this.#scanner.ask({ ...this.#box.context(), answers: this.#answers });
    this.draw();
  }

  async #open(file: number, line: number, from: number, to: number): Promise<void> {
    const blob = this.#files[file];
    const starts = this.#scanned?.starts[file];
    if (!blob || !starts) return;
    const lines = await linesAt(blob, starts, Math.max(1, from), to).catch((): LineAt[] | undefined => undefined);
    this.#opened = { file, line, lines: lines ?? [], isGone: lines === undefined };
    this.draw();
    this.#part.querySelector('.opened [aria-current]')?.scrollIntoView({ block: 'center' });
  }
}
