/** Knowledge made ready for reading and matching: built once, kept as long as the knowledge itself. */
import { type Compiled, compile } from './compile.ts';
import { type PhraseIndex, phraseIndex } from './phrases.ts';
import type { Format, Knowledge, Wrapper } from './types.ts';

export interface Prepared {
  readonly knowledge: Knowledge;
  readonly phrases: PhraseIndex;
  readonly compiled: Compiled;
  readonly wrappers: readonly Wrapper[];
  /** The formats that a line can be of, judged by its first character and a text that it must hold. */
  readonly formatsFor: (line: string) => Generator<{ readonly id: string; readonly format: Format }>;
}

const kept = new WeakMap<Knowledge, Prepared>();

export function prepare(knowledge: Knowledge): Prepared {
  const known = kept.get(knowledge);
  if (known) return known;
  const prepared: Prepared = {
    knowledge,
    phrases: phraseIndex(knowledge.terms),
    compiled: compile(knowledge),
    wrappers: Object.values(knowledge.wrappers),
    formatsFor: dispatch(knowledge.formats),
  };
  kept.set(knowledge, prepared);
  return prepared;
}

function dispatch(formats: Knowledge['formats']): Prepared['formatsFor'] {
  const all = Object.entries(formats)
    .map(([id, format]) => ({ id, format }))
    .sort((a, b) => Number(a.format.fallback ?? false) - Number(b.format.fallback ?? false));
  const byFirst = new Map<string, typeof all>();
  const candidates = (first: string) => {
    const known = byFirst.get(first);
    if (known) return known;
    const found = all.filter(({ format }) => !format.starts || format.starts.includes(first));
    byFirst.set(first, found);
    return found;
  };
  return function* (line) {
    for (const one of candidates(line[0] as string)) if (!one.format.has || line.includes(one.format.has)) yield one;
  };
}
