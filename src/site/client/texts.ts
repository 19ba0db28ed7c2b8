/** The texts that are diagnosed together, as values. */
export interface Text {
  readonly id: number;
  readonly text: string;
  /** A file's name; texts without one are numbered. */
  readonly name?: string;
  /** The check whose output it is. */
  readonly check?: string;
}

let last = 0;
export const newText = (text: string, about: Pick<Text, 'name' | 'check'> = {}): Text => ({
  ...about,
  id: ++last,
  text,
});

/** Up to so many characters are words to search for; more are a text, and never searched with. */
export const WORDS = 80;
export const isWords = (text: string): boolean => text.trim().length <= WORDS && !text.trim().includes('\n');

/** Longer texts are shown, but not edited in the page. */
export const EDITABLE = 200_000;
