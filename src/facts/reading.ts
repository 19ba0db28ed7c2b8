import type { Fact } from './fact.ts';
import type { FactName, FactValue } from './facts.ts';

export interface EmptyColumn {
  readonly name: FactName;
  readonly start?: number;
  readonly end?: number;
}

/** The facts of one record while more are derived from them. */
export class Reading {
  readonly own: Fact[];
  readonly empty: readonly EmptyColumn[];
  constructor(own: Fact[], empty: readonly EmptyColumn[]) {
    this.own = own;
    this.empty = empty;
  }

  /** The first fact of this name. */
  first<Name extends FactName>(name: Name): Extract<Fact, { name: Name }> | undefined {
    for (const fact of this.own) if (fact.name === name) return fact as Extract<Fact, { name: Name }>;
    return undefined;
  }

  /** Whether a fact of this name has this value. */
  has<Name extends FactName>(name: Name, value?: FactValue<Name>): boolean {
    for (const fact of this.own) if (fact.name === name && (value === undefined || fact.value === value)) return true;
    return false;
  }

  /** The column of this name, where it holds `-` or nothing. */
  emptyColumn(name: FactName): EmptyColumn | undefined {
    for (const column of this.empty) if (column.name === name) return column;
    return undefined;
  }

  /** Adds a fact that stands where `from` stands (or at a part of it), unless the record has one of this name. */
  add<Name extends FactName>(
    name: Name,
    value: FactValue<Name>,
    from: { readonly start: number; readonly end: number },
    part?: readonly [number, number],
  ): void {
    if (this.has(name)) return;
    const [start, end] = part ? [from.start + part[0], from.start + part[1]] : [from.start, from.end];
    this.own.push({ name, value, start, end } as Fact);
  }
}
