/** Cuts a line into what is marked and what is not. */
import type { Mark } from '../engine/reading.ts';

export interface Segment {
  readonly text: string;
  /** What the marks over it are like; empty where none is. */
  readonly likes: readonly string[];
  /** Characters left out before it, in a line too long to be drawn whole. */
  readonly skipped?: number;
}

/**
 * The pieces of a line, in order. Marks may overlap: each piece names all that lie over it.
 *
 *     503 UF upstream_reset
 *         ▔▔ ▔▔▔▔▔▔▔▔          four pieces, two of them marked
 */
export function segmentsOf(line: string, marks: readonly Pick<Mark, 'start' | 'end' | 'like'>[]): Segment[] {
  const cuts = new Set([0, line.length]);
  for (const { start, end } of marks) for (const at of [start, end]) if (at > 0 && at < line.length) cuts.add(at);
  const places = [...cuts].sort((a, b) => a - b);
  const segments: Segment[] = [];
  for (const [index, from] of places.entries()) {
    const to = places[index + 1];
    if (to === undefined) break;
    const likes = new Set(marks.filter(({ start, end }) => start <= from && end >= to).map(({ like }) => like));
    segments.push({ text: line.slice(from, to), likes: [...likes] });
  }
  return segments;
}

const LONGEST = 3000;
const AROUND = 200;

/** The same for a line of any length: of what is far from any mark, only the beginning. */
export function shortened(segments: readonly Segment[], length: number): Segment[] {
  if (length <= LONGEST) return [...segments];
  const kept: Segment[] = [];
  let room = LONGEST;
  let skipped = 0;
  const keep = (text: string, likes: readonly string[]) => {
    if (text === '') return;
    kept.push(skipped > 0 ? { text, likes, skipped } : { text, likes });
    skipped = 0;
    room -= text.length;
  };
  for (const [index, { text, likes }] of segments.entries()) {
    if (likes.length > 0) {
      keep(text.slice(0, LONGEST), likes);
      skipped += Math.max(0, text.length - LONGEST);
      continue;
    }
    const head = Math.max(index > 0 ? AROUND : 0, Math.min(room, LONGEST));
    const tail = index < segments.length - 1 ? AROUND : 0;
    if (text.length <= head + tail) keep(text, likes);
    else {
      keep(text.slice(0, head), likes);
      skipped += text.length - head - tail;
      keep(text.slice(text.length - tail), likes);
    }
  }
  if (skipped > 0) kept.push({ text: '', likes: [], skipped });
  return kept;
}
