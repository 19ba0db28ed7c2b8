/** The words that somebody may have meant: few changes away, or holding what was written. */
export function nearest(written: string, words: Iterable<string>, atMost = 3): string[] {
  const asked = plain(written);
  if (asked === '') return [];
  const allowed = Math.max(1, Math.floor(asked.length / 3));
  const scored: { word: string; distance: number }[] = [];
  const seen = new Set<string>();
  for (const word of words) {
    const known = plain(word);
    if (known === '' || seen.has(known)) continue;
    seen.add(known);
    const distance = distanceOf(asked, known, allowed);
    if (distance <= allowed) scored.push({ word, distance });
  }
  scored.sort((a, b) => a.distance - b.distance || a.word.length - b.word.length || (a.word < b.word ? -1 : 1));
  return scored.slice(0, atMost).map(({ word }) => word);
}

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Changes from one to the other; a little more than one where a longer word holds the shorter, or begins almost like it. */
function distanceOf(asked: string, known: string, allowed: number): number {
  const further = Math.abs(known.length - asked.length);
  const whole = further > allowed ? Number.POSITIVE_INFINITY : changes(asked, known, allowed);
  if (asked.length < 4 || known.length < 4) return whole;
  if (known.includes(asked) || asked.includes(known)) return Math.min(whole, 1.2 + further / 1000);
  const beginning = known.length > asked.length ? changes(asked, known.slice(0, asked.length), allowed) : whole;
  return Math.min(whole, beginning + 0.5 + further / 1000);
}

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
