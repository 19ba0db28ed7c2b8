/** Lines out of a file of any size, without reading what stands before them. */
import type { Starts } from './messages.ts';

export interface LineAt {
  readonly number: number;
  readonly text: string;
}

const PIECE = 1024 * 1024;
/** A longer line is cut. */
const LONGEST = 4_000;
const LINE_FEED = 10;

/** Lines `from` to `to`, as far as the file has them. */
export async function linesAt(file: Blob, starts: Starts, from: number, to: number): Promise<LineAt[]> {
  const decoder = new TextDecoder();
  const lines: LineAt[] = [];
  let [number, at] = startBefore(starts, from);
  /** The beginning of a line whose end is not read yet. */
  let open = new Uint8Array(0);
  const take = (bytes: Uint8Array): void => {
    if (number >= from && number <= to)
      lines.push({ number, text: decoder.decode(bytes.subarray(0, LONGEST)).replace(/\r$/, '') });
    number++;
  };
  while (at < file.size && number <= to) {
    const piece = new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());
    at += piece.length;
    let start = 0;
    for (let end = piece.indexOf(LINE_FEED); end !== -1 && number <= to; end = piece.indexOf(LINE_FEED, start)) {
      take(joined(open, piece.subarray(start, end)));
      open = new Uint8Array(0);
      start = end + 1;
    }
    // Of a line without an end only its beginning is kept.
    open = joined(open, piece.subarray(start)).slice(0, LONGEST);
  }
  if (open.length > 0 && number <= to) take(open);
  return lines;
}

function startBefore(starts: Starts, line: number): readonly [line: number, at: number] {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle]?.[0] ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  return starts[low - 1] ?? [1, 0];
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
