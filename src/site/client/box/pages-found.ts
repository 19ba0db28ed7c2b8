/** The pages that are found for words which a reader typed; never for a paste. */
import type { Doc } from '../search/index.ts';

export class PagesFound {
  readonly #search: (words: string) => void;
  #words = '';
  #docs: readonly Doc[] = [];

  /** `search` has pages looked for; `take` is to get them. */
  constructor(search: (words: string) => void) {
    this.#search = search;
  }

  get docs(): readonly Doc[] {
    return this.#docs;
  }

  look(words: string): void {
    if (words === this.#words) return;
    if (words === '') this.#docs = [];
    else this.#search(words);
    this.#words = words;
  }

  /** Whether these are the pages for the latest words. */
  take(words: string, docs: readonly Doc[]): boolean {
    if (words !== this.#words) return false;
    this.#docs = docs;
    return true;
  }
}
