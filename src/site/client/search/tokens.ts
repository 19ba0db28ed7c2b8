/** The words of a text as the search compares them: lower case, without accents; Japanese and Chinese in pairs of characters. */
const PIECES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|[\p{Letter}\p{Number}]+/gu;
const IN_PAIRS = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;

/** `upstream_reset 証明書` → `upstream`, `reset`, `証明`, `明書` */
export function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  for (const [piece] of text.normalize('NFKC').toLowerCase().matchAll(PIECES)) {
    if (!IN_PAIRS.test(piece)) tokens.push(piece.normalize('NFD').replace(/\p{Mark}/gu, ''));
    else if (piece.length === 1) tokens.push(piece);
    else for (let at = 0; at + 2 <= piece.length; at++) tokens.push(piece.slice(at, at + 2));
  }
  return tokens;
}

/** How many letters must be changed, left out, added or swapped with their neighbour; `most + 1` where it is more. */
export function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      let cost = Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = row;
    row = next;
  }
  return row[other.length] as number;
}
