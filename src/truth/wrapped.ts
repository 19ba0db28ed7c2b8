/** The same texts as people copy them: each in one wrapper, by turns, and every other one in two. */
import type { Knowledge } from '../engine/types.ts';
import type { Case } from './cases.ts';

export function wrapped(one: Case, index: number, knowledge: Knowledge): Case {
  const inner = around(one.text, index, knowledge);
  if (index % 2 === 0) return { ...one, name: `${one.name} in ${inner.name}`, text: inner.text };
  const outer = around(inner.text, index * 7 + 3, knowledge);
  return { ...one, name: `${one.name} in ${inner.name} in ${outer.name}`, text: outer.text };
}

/** The text in the wrapper whose turn it is, or in the next that can stand around it. */
function around(text: string, turn: number, { wrappers }: Knowledge): { readonly name: string; readonly text: string } {
  const all = Object.entries(wrappers);
  const from = turn % all.length;
  const [name, wrapper] = [...all.slice(from), ...all.slice(0, from)].find(
    ([, one]) => one.around?.(text) ?? true,
  ) as (typeof all)[number];
  return { name, text: wrapper.wrap(text) };
}
