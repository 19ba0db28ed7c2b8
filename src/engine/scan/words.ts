/** Texts by their words of four bytes: which of them to ask for, and a table that is asked quickly. */
import { timesOf } from './everyday-grams.ts';

export const WORD = 4;
const FACTOR = 0x9e3779b1 | 0;
/** Bits of a table, as a power of two: 128 KB, it fits the second cache. */
const BITS = 20;
/** What a word more in the table costs, in lines of a thousand. */
const CROWD = 0.25;

/** The bytes that may stand at a place, in small letters. */
export type Place = readonly number[];
const SPACES: Place = [0x20, 0x5f, 0x09];

const ONE: readonly Place[] = Array.from({ length: 256 }, (_, byte) => (byte === 0x20 ? SPACES : [byte]));

/** A space stands for `_` and tab, too. */
export function placesOf(text: string): readonly Place[] {
  const places: Place[] = [];
  for (let at = 0; at < text.length; at++) places.push(ONE[text.charCodeAt(at) & 0xff] as Place);
  return places;
}
export const placeOf = (characters: string): Place => Array.from(characters, (character) => character.charCodeAt(0));

/** Of the places a whole number of strides apart the one whose words healthy logs hold least, and how often. */
export function rarest(places: readonly Place[], residue: number, stride: number): { at: number; times: number } {
  let at = -1;
  let times = Number.POSITIVE_INFINITY;
  for (let next = residue; next + WORD <= places.length; next += stride) {
    const its = timesAt(places, next);
    if (its < times) [at, times] = [next, its];
  }
  return { at, times };
}

/** How often in a thousand healthy lines the words that may stand here are met. */
function timesAt(places: readonly Place[], at: number): number {
  let count = 1;
  let word = 0;
  for (let index = 0; index < WORD; index++) {
    const place = places[at + index] as Place;
    count *= place.length;
    if (place !== SPACES && place.length > 1) return count;
    word |= (place[0] as number) << (8 * index);
  }
  return timesOf(word) + count * CROWD;
}

/** The words that may stand at a place, as `foldedWord` makes them. */
export function wordsAt(places: readonly Place[], at: number): Iterable<number> {
  let words: readonly number[] = [0];
  for (let index = 0; index < WORD; index++) {
    const place = places[at + index] as Place;
    const [byte = 0] = place;
    words =
      place.length === 1
        ? words.map((word) => word | ((byte | 0x20) << (8 * index)))
        : words.flatMap((word) => place.map((one) => word | ((one | 0x20) << (8 * index))));
  }
  return words.length === 1 ? words : new Set(words);
}
/** A word as it is asked for: letters’ case is not looked at. */
export const foldedWord = (word: number): number => word | 0x20202020;

/** Whether a word is marked: of those that are not, one in sixty is by chance. */
export const isMarked = (bits: Int32Array, word: number): boolean => {
  const place = Math.imul(word, FACTOR) >>> (32 - BITS);
  return (((bits[place >> 5] as number) >>> (place & 31)) & 1) === 1;
};

export interface Marked<Known> {
  /** For `isMarked`. */
  readonly bits: Int32Array;
  readonly of: (word: number) => readonly Known[];
}

export function marked<Known>(all: Iterable<readonly [word: number, known: Known]>): Marked<Known> {
  const bits = new Int32Array(1 << (BITS - 5));
  const byWord = new Map<number, Known[]>();
  for (const [word, known] of all) {
    const place = Math.imul(word, FACTOR) >>> (32 - BITS);
    bits[place >> 5] = (bits[place >> 5] as number) | (1 << (place & 31));
    const own = byWord.get(word);
    if (own) own.push(known);
    else byWord.set(word, [known]);
  }
  return { bits, of: filed(byWord) };
}

/** A map by numbers of 32 bits; the language's own boxes them in some engines. */
function filed<Known>(byWord: ReadonlyMap<number, readonly Known[]>): (word: number) => readonly Known[] {
  const mask = (1 << Math.ceil(Math.log2(byWord.size * 2 + 2))) - 1;
  const slots = new Int32Array(mask + 1);
  const keys = Int32Array.from(byWord.keys());
  const lists = [...byWord.values()];
  for (let at = 0; at < keys.length; at++) {
    let slot = slotOf(keys[at] as number) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = at + 1;
  }
  return (word) => {
    for (let slot = slotOf(word) & mask; ; slot = (slot + 1) & mask) {
      const at = (slots[slot] as number) - 1;
      if (at === -1) return [];
      if (keys[at] === word) return lists[at] as readonly Known[];
    }
  };
}
const slotOf = (word: number): number => Math.imul(word, 0x85ebca6b) >>> 12;
