/**
 * Searches for thousands of short texts at once: one aligned word in every four bytes is hashed and asked of a small table.
 * A window of seven bytes holds such a word at one of four alignments. Letters’ case and `_` for a space do not matter.
 */
const FACTOR = 0x9e3779b1 | 0;
const BITS = 16;

interface Entry {
  readonly window: Uint8Array;
  readonly offset: number;
}
export interface Search {
  /** Whether a window stands in the bytes; calls `found` with where, and goes on where it says. */
  readonly each: (bytes: Uint8Array, words: Int32Array, length: number, found: (at: number) => number) => void;
}

const FOLD = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte === 0x5f || byte === 0x09 ? 0x20 : byte,
);

export function searchFor(windows: readonly string[]): Search {
  const table = new Uint8Array(1 << BITS);
  const entries = new Map<number, Entry[]>();
  for (const text of windows) {
    const window = Uint8Array.from(text, (character) => character.charCodeAt(0));
    for (let offset = 0; offset < 4; offset++) {
      for (const word of wordsOf(window, offset)) {
        table[Math.imul(word, FACTOR) >>> (32 - BITS)] = 1;
        const known = entries.get(word);
        if (known) known.push({ window, offset });
        else entries.set(word, [{ window, offset }]);
      }
    }
  }
  return {
    each: (bytes, words, length, found) => {
      const count = length >> 2;
      for (let index = 0; index < count; index++) {
        const word = (words[index] as number) | 0x20202020;
        if (table[Math.imul(word, FACTOR) >>> (32 - BITS)] === 0) continue;
        const own = entries.get(word);
        if (!own) continue;
        const at = index * 4;
        if (own.some(({ window, offset }) => stands(bytes, at - offset, window, length)))
          index = Math.max(index, (found(at) >> 2) - 1);
      }
    },
  };
}

function stands(bytes: Uint8Array, at: number, window: Uint8Array, length: number): boolean {
  if (at < 0 || at + window.length > length) return false;
  for (let index = 0; index < window.length; index++)
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
