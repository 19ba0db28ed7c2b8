import type { Peeled, Piece } from '../engine/types.ts';

/** What remains of a text without the parts that fit the expression (with the flag `g`); `undefined` where none does. */
export function kept(text: string, cut: RegExp): Peeled | undefined {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of text.matchAll(cut)) {
    if (found[0] === '') continue;
    pieces.push({ start: from, end: found.index });
    from = found.index + found[0].length;
  }
  return from === 0 ? undefined : { pieces: [...pieces, { start: from, end: text.length }] };
}

/** What remains behind a prefix of this length. */
export const behind = (text: string, length: number): Peeled => ({ pieces: [{ start: length, end: text.length }] });
