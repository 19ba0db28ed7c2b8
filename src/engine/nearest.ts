/** The words that somebody may have meant: few changes away, or holding what was written. */
export function nearest(written: string, words: Iterable<string>, atMost = 3): string[] {
  const asked = plain(written);
  if (asked === '') return [];
  const allowed = Math.max(1, Math.floor(asked.length / 3));
  const scored: { word: string; distance: number }[] = [];
  for (const word of new Set(words)) {
    const known = plain(word);
    if (known === '') continue;
    const holds = asked.length > 2 && (known.includes(asked) || (known.length > 3 && asked.includes(known)));
    const distance = holds
      ? 0.5 + Math.abs(known.length - asked.length) / 1000
      : Math.abs(known.length - asked.length) > allowed
        ? Number.POSITIVE_INFINITY
        : changes(asked, known, allowed);
    if (distance <= allowed) scored.push({ word, distance });
  }
  scored.sort((a, b) => a.distance - b.distance || a.word.length - b.word.length || (a.word < b.word ? -1 : 1));
  return scored.slice(0, atMost).map(({ word }) => word);
}

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Levenshtein's distance, given up as soon as it must be more than `limit`. */
function changes(one: string, other: string, limit: number): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let at = 1; at <= one.length; at++) {
    const next = [at];
    for (let to = 1; to <= other.length; to++) {
      const swap = (row[to - 1] as number) + (one[at - 1] === other[to - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[to] as number) + 1, (next[to - 1] as number) + 1));
    }
    if (Math.min(...next) > limit) return Number.POSITIVE_INFINITY;
    row = next;
  }
  return row[other.length] as number;
}
