/** Files that are scanned: what does so is loaded with the first of them. */
import type { Box, Scans } from '../scan/scans.ts';

export class Logs {
  readonly #home: HTMLElement;
  readonly #part: HTMLElement;
  readonly #box: Box;
  #scans: Scans | undefined;
  #loading: Promise<Scans> | undefined;

  constructor(home: HTMLElement, part: HTMLElement, box: Box) {
    this.#home = home;
    this.#part = part;
    this.#box = box;
  }

  async take(files: readonly File[]): Promise<void> {
    this.#loading ??= import('../scan/scans.ts').then(({ Scans }) => {
      this.#scans = new Scans(this.#home, this.#part, this.#box);
      return this.#scans;
    });
    (await this.#loading).take(files);
  }

  /** Another text has the page now. */
  close(): void {
    this.#scans?.close();
  }

  draw(): void {
    this.#scans?.draw();
  }
}
