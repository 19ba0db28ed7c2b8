/** How often four characters stand together in healthy logs: anchors avoid what is frequent. */
import grams from './everyday-grams.json' with { type: 'json' };

/** As powers of two; 0 where hardly ever. Filed by a hash: what collides is avoided too. */
const powers = new Uint8Array(1 << 17);
const placeOf = (word: number): number => Math.imul(word, 0x9e3779b1) >>> 15;
for (const [power, list] of grams.entries())
  for (let at = 0; at + 4 <= list.length; at += 4) powers[placeOf(wordAt(list, at))] = power + 1;

/** About how often in a thousand healthy lines a word of four small letters stands, with spaces for `_` and tab. */
export function timesOf(word: number): number {
  const power = powers[placeOf(word)] as number;
  return power === 0 ? 0 : 2 ** (power + 2);
}

/** Four characters as a number of 32 bits, the first in the lowest byte. */
export function wordAt(text: string, at: number): number {
  return (
    text.charCodeAt(at) |
    (text.charCodeAt(at + 1) << 8) |
    (text.charCodeAt(at + 2) << 16) |
    (text.charCodeAt(at + 3) << 24)
  );
}
