/** The same texts as people copy them: each in one wrapper, by turns, and every other one in two. */
import type { Knowledge } from '../engine/types.ts';
import type { Case } from './cases.ts';

export function wrapped(one: Case, index: number, knowledge: Knowledge): Case {
  const wrappers = Object.entries(knowledge.wrappers);
  const [name, { wrap }] = wrappers[index % wrappers.length] as (typeof wrappers)[number];
  if (index % 2 === 0) return { ...one, name: `${one.name} in ${name}`, text: wrap(one.text) };
  const [outer, { wrap: wrapAgain }] = wrappers[(index * 7 + 3) % wrappers.length] as (typeof wrappers)[number];
  return { ...one, name: `${one.name} in ${name} in ${outer}`, text: wrapAgain(wrap(one.text)) };
}
