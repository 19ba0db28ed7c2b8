/** From what a format cut out and what the phrase reader found to typed facts with their places in the paste. */
import { type FactName, facts } from '../facts/facts.ts';
import { type Mapped, place } from './mapped.ts';
import type { PhraseFound } from './phrases.ts';
import type { Fact, Field } from './types.ts';

export const isFactName = (name: string): name is FactName => Object.hasOwn(facts, name);

/** What a field of a line gives. */
export function factsOfField(field: Field, line: Mapped): readonly Fact[] {
  const found: Fact[] = [];
  addFactsOfField(found, field, line);
  return found;
}

/** One fact a value; a set such as `URX,UF` gives each flag at its own place. */
export function addFactsOfField(found: Fact[], field: Field, line: Mapped): void {
  const written = line.text.slice(field.start, field.end);
  addValues(found, field.name as FactName, field.value ?? written, line, field.start, field.end, written);
}

function addValues(
  found: Fact[],
  name: FactName,
  value: string,
  line: Mapped,
  start: number,
  end: number,
  written: string,
  term?: string,
): void {
  const values = facts[name].read(value);
  for (const one of values) {
    const inner = values.length > 1 || written.includes(',') ? written.indexOf(String(one)) : -1;
    const [from, to] =
      inner === -1 ? place(line, start, end) : place(line, start + inner, start + inner + String(one).length);
    found.push(
      (term ? { name, value: one, start: from, end: to, term } : { name, value: one, start: from, end: to }) as Fact,
    );
  }
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
    addValues(found, hole.name, written, line, hole.start, hole.end, written, term.id);
  }
  for (const [name, value] of Object.entries(term.gives ?? {})) found.push({ name, value, ...at } as Fact);
  return found;
}
