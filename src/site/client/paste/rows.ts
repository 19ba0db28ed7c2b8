/** What the paste is shown as: its lines, and folds where lines only repeat what was said. */
import type { Stretch } from '../engine/reading.ts';

export type Row =
  | { readonly line: number; readonly kind: Stretch['kind'] }
  /** Lines from `first` to `last` that are not drawn. */
  | { readonly first: number; readonly last: number; readonly fold: 'healthy' | 'same' | 'unread' };

/** Of unread lines that follow each other, so many are shown. */
const UNREAD_SHOWN = 5;
/** Of a text that is healthy all through, so many. */
const HEALTHY_SHOWN = 3;
/** Fewer lines are not worth a fold. */
const WORTH = 2;

/**
 * The rows of a text. `keep`: lines that stay visible, since something in them is evidence. `open`: first lines of folds that
 * the reader has opened. Every line stands in exactly one row.
 */
export function rowsOf(stretches: readonly Stretch[], keep: ReadonlySet<number>, open: ReadonlySet<number>): Row[] {
  const rows: Row[] = [];
  for (const stretch of stretches) {
    const { kind, first, last } = stretch;
    const shownUntil = headOf(stretch, stretches.length === 1);
    const fold = kind === 'record' ? 'same' : kind === 'blank' ? undefined : kind;
    let line = first;
    for (; line <= Math.min(shownUntil, last); line++) rows.push({ line, kind });
    while (line <= last) {
      let until = line;
      while (until < last && !keep.has(until + 1)) until++;
      if (keep.has(line)) rows.push({ line: line++, kind });
      else if (fold === undefined || until - line + 1 < WORTH || open.has(line)) {
        for (; line <= until; line++) rows.push({ line, kind });
      } else {
        rows.push({ first: line, last: until, fold });
        line = until + 1;
      }
    }
  }
  return rows;
}

/** The last line of a stretch's beginning, which is always shown. */
function headOf({ kind, first, last, firstEnds }: Stretch, alone: boolean): number {
  if (kind === 'record') return firstEnds;
  if (kind === 'healthy') return alone ? first + HEALTHY_SHOWN - 1 : first - 1;
  if (kind === 'unread') return last - first < 2 * UNREAD_SHOWN ? last : first + UNREAD_SHOWN - 1;
  return last;
}

export const linesIn = (row: Row): number => ('line' in row ? 1 : row.last - row.first + 1);
