/** Whether a record fits a pattern, and by which facts: evidence is the result, not an afterthought. */
import type { FactName } from '../facts/facts.ts';
import type { Fact, LogRecord, One, Pattern, Test } from './types.ts';

/** The facts of a record by their name; made once a record. */
export class FactsByName {
  readonly record: LogRecord;
  readonly byName = new Map<FactName, Fact[]>();
  constructor(record: LogRecord) {
    this.record = record;
    for (const fact of record.facts) {
      const known = this.byName.get(fact.name);
      if (known) known.push(fact);
      else this.byName.set(fact.name, [fact]);
    }
  }
}

/** The facts that make `one` hold in this record; `undefined` where it does not hold. */
export function holds(one: One, facts: FactsByName): readonly Fact[] | undefined {
  // Most patterns fail: what made one hold is gathered only once it does.
  for (const name in one.record) if (!isHeld(name as FactName, one.record, facts)) return undefined;
  if (one.unless) for (const name in one.unless) if (isHeld(name as FactName, one.unless, facts)) return undefined;
  const found: Fact[] = [];
  for (const name in one.record) found.push(...(heldBy(name as FactName, one.record, facts) ?? []));
  return found;
}

const NONE: readonly Fact[] = [];

/** Whether `heldBy` finds anything, without making a list of it. */
function isHeld(name: FactName, pattern: Pattern, { byName, record }: FactsByName): boolean {
  const asked = pattern[name];
  const own = byName.get(name) ?? NONE;
  if (typeof asked !== 'object') {
    for (const { value } of own) if (value === asked) return true;
    return false;
  }
  const test = asked as Test;
  if (test.empty === true) return own.length === 0 && emptyOf(name, record) !== undefined;
  if (test.every) return test.every.every((value) => own.some((one) => one.value === value));
  for (const { value } of own) if (fits(value, test)) return true;
  return false;
}

/** The facts of one name that fit what the pattern asks of it; an empty list where it asks for emptiness. */
export function heldBy(name: FactName, pattern: Pattern, { byName, record }: FactsByName): readonly Fact[] | undefined {
  const asked = pattern[name];
  const own = byName.get(name) ?? NONE;
  if (typeof asked !== 'object') {
    for (const one of own) if (one.value === asked) return [one];
    return undefined;
  }
  const test = asked as Test;
  if (test.empty === true) return own.length === 0 ? emptyOf(name, record) : undefined;
  if (test.every) {
    const all = test.every.map((value) => own.find((one) => one.value === value));
    return all.every((fact) => fact !== undefined) ? all : undefined;
  }
  for (const one of own) if (fits(one.value, test)) return [one];
  return undefined;
}

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
