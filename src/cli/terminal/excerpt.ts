/**
 * A line of the paste with what counts in it underlined. A line that is too long is cut around the evidence:
 *
 *       3  … "GET /cart HTTP/1.1" 503 UH no_healthy_upstream - "-" 0 19 0 - …
 *                                     ~~ ~~~~~~~~~~~~~~~~~~~
 */
import { type Line, type Span, span } from './lines.ts';
import { visible } from './visible.ts';
import { widthOf } from './width.ts';

export type Range = readonly [start: number, end: number];
interface Window {
  start: number;
  end: number;
}

/** `marks` are columns in `text`, the most telling first; `gutter` stands before the line. */
export function excerpt(text: string, marks: readonly Range[], gutter: string, width: number): readonly [Line, Line] {
  const room = Math.max(30, width - widthOf(gutter));
  const shown = windowsOf(text, marks, room);
  const source: Span[] = [span(gutter, 'dim')];
  const under: Span[] = [span(' '.repeat(widthOf(gutter)))];
  const add = (piece: string, marked: boolean): void => {
    const safe = visible(piece);
    source.push(span(safe, marked ? 'evidence' : undefined));
    under.push(span((marked ? '~' : ' ').repeat(widthOf(safe)), marked ? 'evidence' : undefined));
  };
  shown.forEach((window, index) => {
    if (window.start > 0) add(index === 0 ? '… ' : ' … ', false);
    for (const [start, end, marked] of cut(window, marks)) add(text.slice(start, end), marked);
    if (index === shown.length - 1 && window.end < text.length) add(' …', false);
  });
  return [source, under];
}

/** The parts of the line that are shown: around as many marks as have room, the first of them always. */
function windowsOf(text: string, marks: readonly Range[], room: number): readonly Window[] {
  if (text.length <= room * 2 && widthOf(visible(text)) <= room) return [{ start: 0, end: text.length }];
  let windows: Window[] = [];
  for (const [start, end] of marks.length > 0 ? marks : [[0, 0] as const]) {
    const window = { start: wholeCharacter(text, start), end: wholeCharacter(text, end) };
    if (windows.length === 0) window.end = wholeCharacter(text, Math.min(window.end, window.start + room - MARGIN));
    const more = merged([...windows, window]);
    if (windows.length === 0 || cost(text, more) <= room - MARGIN) windows = more;
  }
  for (let grown = true; grown; ) {
    grown = false;
    for (const at of windows.keys()) {
      for (const side of ['start', 'end'] as const) {
        const more = windows.map((window) => ({ ...window }));
        const window = more[at];
        if (!window) continue;
        window[side] = stepped(text, window[side], side === 'start' ? -1 : 1);
        const together = merged(more);
        if (window[side] === windows[at]?.[side] || cost(text, together) > room) continue;
        grown = true;
        windows = together;
      }
    }
  }
  return windows.map((window) => wholeWords(text, window, marks));
}

/** The window without half words at its edges, as far as no mark is lost. */
function wholeWords(text: string, { start, end }: Window, marks: readonly Range[]): Window {
  const inside = marks.filter(([from, to]) => to > start && from < end);
  const first = Math.min(...inside.map(([from]) => from), end);
  const last = Math.max(...inside.map(([, to]) => to), start);
  const space = start === 0 ? -1 : text.indexOf(' ', start - 1);
  const lastSpace = end === text.length ? -1 : text.lastIndexOf(' ', end);
  return {
    start: space !== -1 && space < first ? space + 1 : start,
    end: lastSpace >= last ? lastSpace : end,
  };
}

/** Room that is kept for the dots on both sides. */
const MARGIN = 5;

/** Windows in order; those with at most `gap` characters between them are one. */
function merged(windows: readonly Window[], gap = 3): Window[] {
  const found: Window[] = [];
  for (const window of windows.toSorted((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last && window.start - last.end <= gap) last.end = Math.max(last.end, window.end);
    else found.push({ ...window });
  }
  return found;
}

function cost(text: string, windows: readonly Window[]): number {
  const dots = windows.filter(({ start }, index) => start > 0 || index > 0).length * 3;
  const last = windows.at(-1);
  const tail = last && last.end < text.length ? 2 : 0;
  return windows.reduce((sum, { start, end }) => sum + widthOf(visible(text.slice(start, end))), dots + tail);
}

const isLowSurrogate = (text: string, at: number): boolean =>
  (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
const wholeCharacter = (text: string, at: number): number => (isLowSurrogate(text, at) ? at - 1 : at);
function stepped(text: string, at: number, by: 1 | -1): number {
  const next = Math.min(text.length, Math.max(0, at + by));
  return isLowSurrogate(text, next) ? Math.min(text.length, next + by) : next;
}

/** A window in pieces that are marked or not. */
function* cut({ start, end }: Window, marks: readonly Range[]): Generator<readonly [number, number, boolean]> {
  const inside = merged(
    marks.map(([from, to]) => ({ start: Math.max(from, start), end: Math.min(to, end) })),
    0,
  ).filter((mark) => mark.end > mark.start);
  let at = start;
  for (const mark of inside) {
    if (mark.start > at) yield [at, mark.start, false];
    yield [mark.start, mark.end, true];
    at = mark.end;
  }
  if (at < end) yield [at, end, false];
}
