import type { Peeled, Piece } from '../engine/types.ts';
import { fieldsOfMatch } from '../formats/groups.ts';

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

/** The text with every match of the expression (with the flag `g`) meaning something else; `undefined` where none does. */
export function meant(
  text: string,
  pattern: RegExp,
  meaning: (found: RegExpExecArray) => string | undefined,
): Peeled | undefined {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of text.matchAll(pattern)) {
    const value = meaning(found);
    if (value === undefined) continue;
    pieces.push(
      { start: from, end: found.index },
      { start: found.index, end: found.index + found[0].length, text: value },
    );
    from = found.index + found[0].length;
  }
  return from === 0 ? undefined : { pieces: [...pieces, { start: from, end: text.length }] };
}

/**
 * A wrapper that is a prefix of each line: what the expression (anchored, with the flag `d`) matches goes; its named groups
 * are the facts that the prefix states.
 */
export function prefix(pattern: RegExp): (text: string) => Peeled | undefined {
  return (text) => {
    const found = pattern.exec(text);
    if (!found || found[0] === '') return undefined;
    const fields = fieldsOfMatch(found).filter(({ name }) => name !== 'prose');
    return { ...behind(text, found[0].length), ...(fields.length > 0 ? { fields } : {}) };
  };
}

/** The text with each of its lines changed. */
export const eachLine = (text: string, change: (line: string, at: number) => string): string =>
  text.replace(/\n$/, '').split('\n').map(change).join('\n');
