/**
 * A text that was cut out of a paste, and the way back: which characters of the paste each of its characters stands for.
 *
 *     paste   {"log":"503 UH\n"}
 *     text           503 UH⏎          the two characters `\n` stand for one
 */
import type { Piece } from './types.ts';

/** `length` characters from `at` in the text stand for `span` characters from `from` in the paste. */
interface Run {
  readonly at: number;
  readonly length: number;
  readonly from: number;
  readonly span: number;
}
export interface Mapped {
  readonly text: string;
  readonly runs: readonly Run[];
}

/** The paste itself, as a mapped text. */
export const whole = (text: string): Mapped => ({
  text,
  runs: [{ at: 0, length: text.length, from: 0, span: text.length }],
});

/** Position of the run that holds the character `index`. */
function runAt(runs: readonly Run[], index: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle] as Run).at <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where the characters from `start` to `end` of the text stand in the paste. */
export function place({ runs }: Mapped, start: number, end: number): readonly [number, number] {
  const first = runs[runs.length === 1 ? 0 : runAt(runs, start)];
  const last = runs[runs.length === 1 ? 0 : runAt(runs, Math.max(start, end - 1))];
  if (!first || !last) return [0, 0];
  const from = first.span === first.length ? first.from + (start - first.at) : first.from;
  const to = last.span === last.length ? last.from + (end - last.at) : last.from + last.span;
  return [from, Math.max(from, to)];
}

/** What remains of a mapped text when only these pieces are kept, still leading back to the paste. */
export function keep(mapped: Mapped, pieces: readonly Piece[]): Mapped {
  const runs: Run[] = [];
  let text = '';
  for (const piece of pieces) {
    if (piece.text !== undefined) {
      const [from, to] = place(mapped, piece.start, piece.end);
      if (piece.text !== '') runs.push({ at: text.length, length: piece.text.length, from, span: to - from });
      text += piece.text;
      continue;
    }
    for (const run of runsWithin(mapped, piece.start, piece.end))
      runs.push({ ...run, at: run.at - piece.start + text.length });
    text += mapped.text.slice(piece.start, piece.end);
  }
  return { text, runs: runs.length > 0 ? runs : [{ at: 0, length: 0, from: mapped.runs[0]?.from ?? 0, span: 0 }] };
}

/** The runs between two positions, cut at both ends. */
function* runsWithin({ runs }: Mapped, start: number, end: number): Generator<Run> {
  for (let index = runAt(runs, start); index < runs.length; index++) {
    const run = runs[index] as Run;
    if (run.at >= end && run.length > 0) return;
    const from = Math.max(run.at, start);
    const to = Math.min(run.at + run.length, end);
    if (to <= from) continue;
    const linear = run.span === run.length;
    yield {
      at: from,
      length: to - from,
      from: linear ? run.from + (from - run.at) : run.from,
      span: linear ? to - from : run.span,
    };
  }
}

/** The lines of a text, without their ends (`\n`, `\r\n`, `\r`). */
export function linesOf(mapped: Mapped): Mapped[] {
  const { text } = mapped;
  const lines: Mapped[] = [];
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    const cut = end > start && text.charCodeAt(end - 1) === 13 ? end - 1 : end;
    lines.push(keep(mapped, [{ start, end: cut }]));
    if (found === -1) break;
    start = end + 1;
  }
  if (lines.length > 1 && lines.at(-1)?.text === '') lines.pop();
  return lines;
}

/** Lines put together again, with `\n` between them. */
export function joined(lines: readonly Mapped[]): Mapped {
  const runs: Run[] = [];
  const texts: string[] = [];
  let at = 0;
  for (const line of lines) {
    for (const run of line.runs) runs.push({ ...run, at: run.at + at });
    const last = line.runs.at(-1);
    const end = last ? last.from + last.span : 0;
    runs.push({ at: at + line.text.length, length: 1, from: end, span: 0 });
    texts.push(line.text);
    at += line.text.length + 1;
  }
  return { text: texts.join('\n'), runs: runs.filter((run) => run.length > 0) };
}

/** Offsets at which the lines of a text begin; for finding the line number of an offset. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Line (from 1) and column (from 0) of an offset. */
export function lineAndColumn(starts: readonly number[], offset: number): readonly [number, number] {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return [low + 1, offset - (starts[low] as number)];
}
