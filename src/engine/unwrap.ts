/**
 * Takes away what stands around records: fences, prefixes, envelopes, colours. Every remaining character still leads back
 * to the paste.
 */
import { factsOfField } from './facts-of.ts';
import { joined, keep, lineStarts, linesOf, type Mapped, whole } from './mapped.ts';
import type { Prepared } from './prepare.ts';
import { formatAt, type Taken } from './read.ts';
import type { Fact, Wrapper } from './types.ts';

const DEEPEST = 6;
const FOUR_IN_FIVE = 0.8;
/** Lines that a format may look at to recognise a block. */
const LONGEST_BLOCK = 40;

export interface Unwrapped {
  readonly lines: readonly Mapped[];
  /** Facts that the wrapper of each line states (pod, container, time). */
  readonly facts: readonly (readonly Fact[] | undefined)[];
  /** Where the lines of the paste begin. */
  readonly starts: readonly number[];
  /** What was found while asking whether a line reads as it stands: one-line records need not be read again. */
  readonly taken: ReadonlyMap<Mapped, Taken>;
}
interface Layer {
  readonly lines: Mapped[];
  readonly facts: (readonly Fact[] | undefined)[];
}

export function unwrap(text: string, prepared: Prepared): Unwrapped {
  const starts = lineStarts(text);
  let layer: Layer = { lines: linesOf(whole(text)), facts: [] };
  const taken = new Map<Mapped, Taken>();
  const reads = readsAsItStands(prepared, taken);
  for (let depth = 0; depth < DEEPEST; depth++) {
    const next = peelOnce(layer, prepared, reads);
    if (!next) break;
    layer = next;
  }
  return { ...layer, starts, taken };
}

/** The first wrapper, in order of shape, that stands around these lines; `undefined` where none does. */
function peelOnce(layer: Layer, prepared: Prepared, reads: Reads): Layer | undefined {
  for (const shape of ['always', 'block', 'line', 'last'] as const) {
    for (const wrapper of prepared.wrappers) {
      if (wrapper.shape !== shape) continue;
      if (wrapper.has && !layer.lines.some((line) => line.text.includes(wrapper.has as string))) continue;
      const next = shape === 'block' ? peelBlock(wrapper, layer) : peelLines(wrapper, layer, reads);
      if (next) return next;
    }
  }
  return undefined;
}

function peelBlock(wrapper: Wrapper, layer: Layer): Layer | undefined {
  const all = joined(layer.lines);
  const peeled = wrapper.peel(all.text);
  return peeled ? { lines: linesOf(keep(all, peeled.pieces)), facts: [] } : undefined;
}

function peelLines(wrapper: Wrapper, { lines, facts }: Layer, reads: Reads): Layer | undefined {
  const always = wrapper.shape === 'always';
  let written = 0;
  let fitting = 0;
  const peeled = lines.map((line, at) => {
    if (line.text.trim() === '') return undefined;
    written++;
    if (wrapper.has && !line.text.includes(wrapper.has)) return undefined;
    if (!always && reads(lines, at)) return undefined;
    const found = wrapper.peel(line.text);
    if (found) fitting++;
    return found;
  });
  if (fitting === 0) return undefined;
  // Around fewer lines it is taken away only where a known record comes to light.
  const all = always || fitting >= written * FOUR_IN_FIVE;
  const next: Layer = { lines: [], facts: [] };
  let changed = false;
  for (const [at, line] of lines.entries()) {
    const found = peeled[at];
    const inner = found ? linesOf(keep(line, found.pieces)) : [];
    const worth = inner.length > 0 && (all || inner.some((_, inside) => reads(inner, inside)));
    if (!found || !worth) {
      next.lines.push(line);
      next.facts.push(facts[at]);
      continue;
    }
    changed = true;
    const stated = (found.fields ?? []).flatMap((field) => factsOfField(field, line));
    const together = [...stated, ...(facts[at] ?? [])];
    for (const one of inner) {
      next.lines.push(one);
      next.facts.push(together.length > 0 ? together : undefined);
    }
  }
  return changed ? next : undefined;
}

type Reads = (lines: readonly Mapped[], at: number) => boolean;

/** Whether some format reads the line as it stands; asked once a line. */
function readsAsItStands(prepared: Prepared, kept: Map<Mapped, Taken>): Reads {
  const known = new WeakMap<Mapped, boolean>();
  return (lines, at) => {
    const line = lines[at] as Mapped;
    const before = known.get(line);
    if (before !== undefined) return before;
    const texts = lines.slice(at, at + LONGEST_BLOCK).map((one) => one.text);
    // What a fallback makes of a line is no proof that nothing stands around it; nor is a text whose line breaks are escaped.
    const taken = formatAt(texts, 0, prepared);
    if (taken && (taken.lines ?? 1) === 1) kept.set(line, taken);
    const format = taken?.format;
    const fallback = format !== undefined && prepared.knowledge.formats[format]?.fallback === true;
    const found =
      format !== undefined && !fallback && !(texts[0] !== undefined && texts[0][0] !== '{' && texts[0].includes('\\n'));
    known.set(line, found);
    return found;
  };
}
