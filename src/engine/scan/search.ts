/**
 * Searches for thousands of short texts at once. One aligned word of four bytes in every eight is asked of a table of bits; only what
 * passes is looked up and compared. Wherever a text of eleven bytes or more begins, it holds such a word; of a longer one the words
 * are taken that healthy logs hold least. Letters’ case and `_` or tab for a space do not matter.
 */
import { foldedWord, isMarked, type Marked, marked, placeOf, placesOf, rarest, WORD, wordsAt } from './words.ts';

/** Bytes from one word that is asked for to the next. */
const STRIDE = 8;
/** With so many bytes there is a whole word wherever a text begins; and where every word is asked for. */
export const LONG = STRIDE + WORD - 1;
export const SHORT = WORD + WORD - 1;
const LINE_FEED = 10;

export interface Search {
  /**
   * Where windows begin, times eight, plus their kind; gives back how many there are. Behind a window of kind 0 the search goes on
   * in the next line: more of them tell nothing new. A few may begin before the start.
   */
  readonly find: (bytes: Uint8Array, words: Int32Array, start: number, end: number, hits: Int32Array) => number;
}
/** A text to search for; the kinds above 0 are told wherever they stand. */
export interface Window {
  readonly text: string;
  readonly kind: number;
  /** What stands around it where it counts: the characters that each place may hold. A short text needs it. */
  readonly before?: readonly string[];
  readonly behind?: readonly string[];
}
interface Entry {
  readonly text: Uint8Array;
  readonly offset: number;
  readonly kind: number;
}

export function searchFor(windows: readonly Window[]): Search {
  return { find: finder(marked(windows.flatMap((window) => [...wordsOf(window, STRIDE)]))) };
}

/** The words by which a text is found, one for each place in a stride where it may begin. */
function* wordsOf(
  { text, kind, before = [], behind = [] }: Window,
  stride: number,
): Generator<readonly [number, Entry]> {
  const places = [...before.map(placeOf), ...placesOf(text), ...behind.map(placeOf)];
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  for (let residue = 0; residue < stride; residue++) {
    const { at } = rarest(places, residue, stride);
    if (at === -1) throw new Error(`\`${text}\` is too short to be searched for: it needs ${stride + WORD - 1} bytes.`);
    const entry: Entry = { text: bytes, offset: at - before.length, kind };
    for (const word of wordsAt(places, at)) yield [word, entry];
  }
}

/** How often a search for a text of `LONG` bytes or more looks at a thousand healthy lines: the less, the better the text. */
export function costOf(text: string): number {
  const places = placesOf(text);
  let sum = 0;
  for (let residue = 0; residue < STRIDE; residue++) sum += rarest(places, residue, STRIDE).times;
  return sum;
}

function finder({ bits, of }: Marked<Entry>): Search['find'] {
  /** The window that stands around a word, as it is told; -1 where none does. */
  const windowAt = (word: number, bytes: Uint8Array, index: number, length: number): number => {
    let told = -1;
    for (const { text, offset, kind } of of(word)) {
      const at = index * WORD - offset;
      if (!stands(bytes, at, text, length)) continue;
      told = at * 8 + kind;
      if (kind === 0) return told;
    }
    return told;
  };
  return (bytes, words, start, length, hits) => {
    const count = length >> 2;
    let found = 0;
    for (let index = (start >> 3) * 2; index < count; index += STRIDE / WORD) {
      const word = foldedWord(words[index] as number);
      if (!isMarked(bits, word)) continue;
      const window = windowAt(word, bytes, index, length);
      if (window === -1) continue;
      hits[found++] = window;
      if ((window & 7) > 0) continue;
      const end = bytes.indexOf(LINE_FEED, index * WORD);
      if (end === -1 || end >= length) break;
      // The next line may begin in the middle of a word, and between two that are asked for.
      index = Math.max(index, ((end >> 3) - 1) * 2);
    }
    return found;
  };
}

/** Whether one of the texts stands in a line: any of seven bytes or more, since every word of the line is asked for. */
export type Holds = (bytes: Uint8Array, words: Int32Array, start: number, end: number) => boolean;

export function holdsAny(texts: readonly string[]): Holds {
  const { bits, of } = marked(texts.flatMap((text) => [...wordsOf({ text, kind: 0 }, WORD)]));
  return (bytes, words, start, end) => {
    for (let index = (start + WORD - 1) >> 2; (index + 1) * WORD <= end; index++) {
      const word = foldedWord(words[index] as number);
      if (!isMarked(bits, word)) continue;
      for (const { text, offset } of of(word)) {
        const at = index * WORD - offset;
        if (at >= start && stands(bytes, at, text, end)) return true;
      }
    }
    return false;
  };
}

const FOLD = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte === 0x5f || byte === 0x09 ? 0x20 : byte,
);

function stands(bytes: Uint8Array, at: number, text: Uint8Array, length: number): boolean {
  if (at < 0 || at + text.length > length) return false;
  // From its end: many begin alike.
  for (let index = text.length - 1; index >= 0; index--)
    if (FOLD[bytes[at + index] as number] !== text[index]) return false;
  return true;
}
