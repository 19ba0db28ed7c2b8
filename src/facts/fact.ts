import type { FactName, FactValue } from './facts.ts';

/** One thing read from a record, and where it stands: offsets into the paste, in UTF-16 units. */
export type Fact = {
  [Name in FactName]: {
    readonly name: Name;
    readonly value: FactValue<Name>;
    readonly start: number;
    readonly end: number;
    /** The term of the lexicon that stated it, where one did. */
    readonly term?: string;
  };
}[FactName];
