/** From what a format cut out and what the phrase reader found to typed facts with their places in the paste. */
import { type FactName, facts } from '../facts/facts.ts';
import { type Mapped, place } from './mapped.ts';
import type { PhraseFound } from './phrases.ts';
import type { Fact, Field } from './types.ts';

export const isFactName = (name: string): name is FactName => Object.hasOwn(facts, name);

/** One fact a value; a set such as `URX,UF` gives each flag at its own place. */
export function factsOfField(field: Field, line: Mapped): Fact[] {
  const written = line.text.slice(field.start, field.end);
  return valuesOf(field.name as FactName, field.value ?? written, line, field.start, field.end, written);
}

function valuesOf(
  name: FactName,
  value: string,
  line: Mapped,
  start: number,
  end: number,
  written: string,
  term?: string,
): Fact[] {
  const values = facts[name].read(value);
  return values.map((one) => {
    const inner = values.length > 1 || written.includes(',') ? written.indexOf(String(one)) : -1;
    const [from, to] =
      inner === -1 ? place(line, start, end) : place(line, start + inner, start + inner + String(one).length);
    return (
      term ? { name, value: one, start: from, end: to, term } : { name, value: one, start: from, end: to }
    ) as Fact;
  });
}

/** The facts that a known sentence gives: itself, its holes, and what it implies. */
export function factsOfPhrase({ term, start, end, holes }: PhraseFound, line: Mapped): Fact[] {
  const [from, to] = place(line, start, end);
  const at = { start: from, end: to, term: term.id };
  const found: Fact[] = [{ name: 'phrase', value: term.id, ...at }];
  for (const hole of holes) {
    if (!isFactName(hole.name)) continue;
    const written = line.text
      .slice(hole.start, hole.end)
      .trim()
      .replace(/^["'`]|["'`]$/g, '');
    found.push(...valuesOf(hole.name, written, line, hole.start, hole.end, written, term.id));
  }
  for (const [name, value] of Object.entries(term.gives ?? {})) found.push({ name, value, ...at } as Fact);
  return found;
}
