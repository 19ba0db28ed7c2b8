/**
 * Searches for thousands of short texts at once. Aligned words of four bytes are hashed and asked of a table of bits, then together
 * with their neighbour of a second one; only what passes both is compared. A window of eleven bytes holds one of every second word
 * wherever it begins, one of seven to ten bytes one of every word. Letters’ case and `_` or tab for a space do not matter.
 */
const FACTOR = 0x9e3779b1 | 0;
const OTHER = 0x85ebca6b | 0;
/** Bits of the tables, as a power of two: 128 KB each for what is asked often, they fit the second cache. */
const BITS = 20;
/** From here on a window is searched for by every second word. */
const LONG = 11;
const FEW = 8;

export interface Search {
  /**
   * Where windows begin, times eight, plus their kind; gives back how many there are. Behind a window of kind 0 the search goes on
   * in the next line: more of them tell nothing new.
   */
  readonly find: (bytes: Uint8Array, words: Int32Array, length: number, hits: Int32Array) => number;
}
/** A text to search for; the kinds above 0 are told wherever they stand. */
export interface Window {
  readonly text: string;
  readonly kind: number;
}
interface Entry {
  readonly window: Uint8Array;
  readonly offset: number;
  readonly kind: number;
}

const FOLD = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte === 0x5f || byte === 0x09 ? 0x20 : byte,
);

/** One bit for each hash. */
class Bits {
  readonly bits = new Int32Array(1 << (BITS - 5));
  add(hash: number): void {
    const place = hash >>> (32 - BITS);
    this.bits[place >> 5] = (this.bits[place >> 5] as number) | (1 << (place & 31));
  }
}
const hashOf = (word: number): number => Math.imul(word, FACTOR);
const hashOfTwo = (first: number, second: number): number => Math.imul(Math.imul(first, FACTOR) ^ second, OTHER);
const hashBehind = (last: number, word: number): number => Math.imul(hashOfTwo(last, word), FACTOR);
const hashAlone = (word: number): number => Math.imul(word, OTHER);

export function searchFor(windows: readonly Window[]): Search {
  // Every second word is asked of `even`, the words between of `odd`, which knows the short windows only.
  const [even, odd, pairs] = [new Bits(), new Bits(), new Bits()];
  const entries = new Map<number, Entry[]>();
  for (const { text, kind } of windows) {
    const window = Uint8Array.from(text, (character) => character.charCodeAt(0));
    const long = window.length >= LONG;
    for (let offset = 0; offset < (long ? FEW : FEW / 2); offset++) {
      const words = wordsOf(window, offset);
      for (const word of words) {
        even.add(hashOf(word));
        if (!long) odd.add(hashOf(word));
      }
      for (const pair of pairsOf(window, offset, words)) {
        pairs.add(pair);
        const known = entries.get(pair);
        if (known) known.push({ window, offset, kind });
        else entries.set(pair, [{ window, offset, kind }]);
      }
    }
  }
  return { find: finder(even.bits, odd.bits, windowFinder(pairs.bits, entries)) };
}

/** The hashes of a word with the one behind it or else before it, where that lies in the window too; else of the word alone. */
function pairsOf(window: Uint8Array, offset: number, words: readonly number[]): ReadonlySet<number> {
  if (offset + 8 <= window.length) {
    const behind = wordsOf(window, offset + 4);
    return new Set(words.flatMap((word) => behind.map((next) => hashOfTwo(word, next))));
  }
  if (offset < 4) return new Set(words.map((word) => hashAlone(word)));
  const before = wordsOf(window, offset - 4);
  return new Set(words.flatMap((word) => before.map((last) => hashBehind(last, word))));
}

type WindowAt = (bytes: Uint8Array, words: Int32Array, index: number, length: number) => number;

/** The window that stands around a word, as it is told; -1 where none does. */
function windowFinder(pairs: Int32Array, entries: ReadonlyMap<number, readonly Entry[]>): WindowAt {
  const ofPair = (pair: number, bytes: Uint8Array, index: number, length: number): number => {
    const place = pair >>> (32 - BITS);
    if ((((pairs[place >> 5] as number) >>> (place & 31)) & 1) === 0) return -1;
    let told = -1;
    for (const { window, offset, kind } of entries.get(pair) ?? []) {
      const at = index * 4 - offset;
      if (!stands(bytes, at, window, length)) continue;
      told = at * 8 + kind;
      if (kind === 0) return told;
    }
    return told;
  };
  return (bytes, words, index, length) => {
    const word = (words[index] as number) | 0x20202020;
    const next = hashOfTwo(word, ((words[index + 1] ?? 0) as number) | 0x20202020);
    const last = hashBehind(((words[index - 1] ?? 0) as number) | 0x20202020, word);
    const one = ofPair(next, bytes, index, length);
    if (one !== -1 && (one & 7) === 0) return one;
    const other = ofPair(last, bytes, index, length);
    if (other !== -1 && (other & 7) === 0) return other;
    const alone = ofPair(hashAlone(word), bytes, index, length);
    return alone !== -1 && (alone & 7) === 0 ? alone : Math.max(one, other, alone);
  };
}

function finder(even: Int32Array, odd: Int32Array, windowAt: WindowAt): Search['find'] {
  return (bytes, words, length, hits) => {
    const count = length >> 2;
    let found = 0;
    for (let index = 0; index < count; index++) {
      const place = Math.imul((words[index] as number) | 0x20202020, FACTOR) >>> (32 - BITS);
      const bits = (index & 1) === 0 ? even : odd;
      if ((((bits[place >> 5] as number) >>> (place & 31)) & 1) === 0) continue;
      const window = windowAt(bytes, words, index, length);
      if (window === -1) continue;
      hits[found++] = window;
      if ((window & 7) > 0) continue;
      const end = bytes.indexOf(10, index * 4);
      if (end === -1 || end >= length) break;
      // The next line may begin in the middle of a word.
      index = Math.max(index, (end >> 2) - 1);
    }
    return found;
  };
}

function stands(bytes: Uint8Array, at: number, window: Uint8Array, length: number): boolean {
  if (at < 0 || at + window.length > length) return false;
  // From its end: many windows begin alike.
  for (let index = window.length - 1; index >= 0; index--)
    if (FOLD[bytes[at + index] as number] !== window[index]) return false;
  return true;
}

/** The word of four bytes at an offset, as it looks with every letter small; a space may be written as `_` or tab. */
function wordsOf(window: Uint8Array, offset: number): number[] {
  let words = [0];
  for (let index = 0; index < 4; index++) {
    const byte = window[offset + index] as number;
    const spellings = byte === 0x20 ? [0x20, 0x7f, 0x29] : [byte | 0x20];
    words = words.flatMap((word) => spellings.map((spelling) => word | (spelling << (8 * index))));
  }
  return words;
}
