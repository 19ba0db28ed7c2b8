/** Whether a record fits a pattern, and by which facts: evidence is the result, not an afterthought. */
import { type FactName, facts } from '../facts/facts.ts';
import type { Fact, LogRecord, One, Pattern, Test } from './types.ts';

/** Each name as a small number. */
const PLACES: ReadonlyMap<string, number> = new Map(Object.keys(facts).map((name, at) => [name, at]));

/** The facts of a record by their name; made once a record, and of many: as numbers, since a map of lists takes longer to throw away. */
export class FactsByName {
  readonly record: LogRecord;
  /** By name the place of its first fact plus one, and by fact that of the next of its name. */
  readonly #first = new Uint16Array(PLACES.size);
  readonly #next: Uint16Array;
  constructor(record: LogRecord) {
    this.record = record;
    const { facts } = record;
    this.#next = new Uint16Array(facts.length);
    for (let at = facts.length - 1; at >= 0; at--) {
      const place = PLACES.get((facts[at] as Fact).name) as number;
      this.#next[at] = this.#first[place] as number;
      this.#first[place] = at + 1;
    }
  }

  /** The first fact of this name, by its place among those of the record; -1 where there is none. */
  first(name: FactName): number {
    return (this.#first[PLACES.get(name) ?? PLACES.size] ?? 0) - 1;
  }

  /** The next fact of the same name; -1 where there is none. */
  next(at: number): number {
    return (this.#next[at] as number) - 1;
  }

  /** All facts of this name. */
  all(name: FactName): readonly Fact[] {
    const found: Fact[] = [];
    for (let at = this.first(name); at !== -1; at = this.next(at)) found.push(this.record.facts[at] as Fact);
    return found;
  }

  /** The first fact of this name with this value. */
  valued(name: FactName, value: unknown): Fact | undefined {
    for (let at = this.first(name); at !== -1; at = this.next(at)) {
      const fact = this.record.facts[at] as Fact;
      if (fact.value === value) return fact;
    }
    return undefined;
  }

  /** The first fact of this name that passes the test. */
  fitting(name: FactName, test: Test): Fact | undefined {
    for (let at = this.first(name); at !== -1; at = this.next(at)) {
      const fact = this.record.facts[at] as Fact;
      if (fits(fact.value, test)) return fact;
    }
    return undefined;
  }
}

/** The facts that make `one` hold in this record; `undefined` where it does not hold. */
export function holds(one: One, facts: FactsByName): readonly Fact[] | undefined {
  // Most patterns fail: what made one hold is gathered only once it does.
  for (const name in one.record) if (!isHeld(name as FactName, one.record, facts)) return undefined;
  if (one.unless) for (const name in one.unless) if (isHeld(name as FactName, one.unless, facts)) return undefined;
  let found: readonly Fact[] | undefined;
  for (const name in one.record) {
    const own = heldBy(name as FactName, one.record, facts);
    if (own) found = found ? [...found, ...own] : own;
  }
  return found ?? NONE;
}

const NONE: readonly Fact[] = [];

/** Whether `heldBy` finds anything, without making a list of it. */
function isHeld(name: FactName, pattern: Pattern, facts: FactsByName): boolean {
  const asked = pattern[name];
  if (typeof asked !== 'object') return facts.valued(name, asked) !== undefined;
  const test = asked as Test;
  if (test.empty === true) return facts.first(name) === -1 && emptyOf(name, facts.record) !== undefined;
  if (test.every) return test.every.every((value) => facts.valued(name, value) !== undefined);
  return facts.fitting(name, test) !== undefined;
}

/** The facts of one name that fit what the pattern asks of it; an empty list where it asks for emptiness. */
export function heldBy(name: FactName, pattern: Pattern, facts: FactsByName): readonly Fact[] | undefined {
  const asked = pattern[name];
  if (typeof asked !== 'object') return listed(facts.valued(name, asked));
  const test = asked as Test;
  if (test.empty === true) return facts.first(name) === -1 ? emptyOf(name, facts.record) : undefined;
  if (test.every) {
    const all = test.every.map((value) => facts.valued(name, value));
    return all.every((fact) => fact !== undefined) ? all : undefined;
  }
  return listed(facts.fitting(name, test));
}
const listed = (fact: Fact | undefined): readonly Fact[] | undefined => (fact === undefined ? undefined : [fact]);

/** A written `-` is evidence too; a column that is left out has no place to show. */
function emptyOf(name: FactName, { empty }: LogRecord): readonly Fact[] | undefined {
  const column = empty.find((one) => one.name === name);
  if (!column) return undefined;
  return column.start === undefined
    ? []
    : [{ name, value: '-', start: column.start, end: column.end ?? column.start } as Fact];
}

const patterns = new Map<string, RegExp>();
const regExp = (source: string): RegExp => {
  const known = patterns.get(source);
  if (known) return known;
  // `(?i)` in front is RE2's way to ask for any case.
  const made = source.startsWith('(?i)') ? new RegExp(source.slice(4), 'i') : new RegExp(source);
  patterns.set(source, made);
  return made;
};

function fits(value: string | number, test: Test): boolean {
  if (test.oneOf && !test.oneOf.includes(value)) return false;
  if (test.min !== undefined && !(Number(value) >= test.min)) return false;
  if (test.max !== undefined && !(Number(value) <= test.max)) return false;
  const text = typeof value === 'string' ? value : String(value);
  if (test.contains !== undefined && !text.includes(test.contains)) return false;
  if (test.starts !== undefined && !text.startsWith(test.starts)) return false;
  if (test.ends !== undefined && !text.endsWith(test.ends)) return false;
  return test.matches === undefined || regExp(test.matches).test(text);
}
