/**
 * A text for a terminal as data: lines of spans with a style. Only `paint` makes a string of it, so only `paint` has to
 * know what a terminal must not get.
 */
import { visible } from './visible.ts';
import { widthOf } from './width.ts';

export type Style =
  | 'strong'
  | 'dim'
  | 'label'
  | 'command'
  | 'open'
  | 'evidence'
  | 'certain'
  | 'likely'
  | 'possible'
  | 'risk'
  | 'good';
export interface Span {
  readonly text: string;
  readonly style?: Style | undefined;
}
export type Line = readonly Span[];

export const span = (text: string, style?: Style): Span => ({ text, style });
export const line = (text: string, style?: Style): Line => [span(text, style)];
export const EMPTY: Line = [];

/** Sixteen-colour codes: the reader's own theme decides how they look. */
const CODES: { readonly [S in Style]: string } = {
  strong: '1',
  dim: '2',
  label: '1',
  command: '36',
  open: '33',
  evidence: '33',
  certain: '1;31',
  likely: '1;33',
  possible: '1;34',
  risk: '31',
  good: '32',
};

/** The lines as text, each ended by a line feed; with colours, or with nothing but text. */
export function paint(lines: readonly Line[], colours: boolean): string {
  return lines.map((spans) => `${painted(spans, colours)}\n`).join('');
}

function painted(spans: Line, colours: boolean): string {
  const shown = spans.map(({ text, style }) => ({ text: visible(text), style }));
  while (shown.length > 0 && shown.at(-1)?.text.trim() === '') shown.pop();
  const last = shown.pop();
  if (last) shown.push({ ...last, text: last.text.trimEnd() });
  return shown
    .map(({ text, style }) => (colours && style && text !== '' ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text))
    .join('');
}

/** No two empty lines in a row, none at the end. */
export function tidy(lines: readonly Line[]): Line[] {
  const kept = lines.filter((one, index) => one.length > 0 || (index > 0 && (lines[index - 1] as Line).length > 0));
  while (kept.at(-1)?.length === 0) kept.pop();
  return kept;
}

/** A sentence in lines of at most `width` cells, each behind `indent`; `first` stands in the first line's indent. */
export function wrapped(text: string, { width, indent = '', first, style }: Wrapping): Line[] {
  const room = Math.max(20, width - widthOf(indent));
  const rows: string[] = [];
  for (const paragraph of text.split('\n')) rows.push(...broken(visible(paragraph), room));
  return rows.map((row, index) => [...(index === 0 && first ? first : [span(indent)]), span(row, style)]);
}
interface Wrapping {
  readonly width: number;
  readonly indent?: string;
  /** What stands in place of the indent before the first line; as wide as it. */
  readonly first?: Line;
  readonly style?: Style | undefined;
}

function broken(text: string, room: number): string[] {
  const rows: string[] = [];
  let row = '';
  for (const word of text.split(' ')) {
    for (const piece of pieces(word, room)) {
      if (row !== '' && widthOf(row) + 1 + widthOf(piece) > room) {
        rows.push(row);
        row = piece;
      } else row = row === '' ? piece : `${row} ${piece}`;
    }
  }
  return [...rows, row];
}

/** A word longer than a whole line is cut; any other stays whole, and so does an address, which is to be opened. */
function pieces(word: string, room: number): string[] {
  if (widthOf(word) <= room || word.startsWith('https://')) return [word];
  const found: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && widthOf(piece + character) > room) {
      found.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...found, piece];
}
