/**
 * What of a column's value can matter. Two values that look alike hold the same conditions of all rules, symptoms and checks, and
 * give the same derived facts: lines that differ in nothing else tell the same.
 */
import { derivations } from '../../../facts/derive.ts';
import type { Fact } from '../../../facts/fact.ts';
import { type FactName, facts, KEYS } from '../../../facts/facts.ts';
import type { Clause } from '../../compile.ts';
import { FactsByName, heldBy } from '../../holds.ts';
import type { LogRecord, Pattern } from '../../types.ts';

/** Columns that have another value in nearly every line; of all others the value itself matters. */
const VARIOUS: ReadonlySet<FactName> = new Set([
  'path',
  'userAgent',
  'forwardedFor',
  'requestId',
  'upstreamHost',
  'upstreamLocal',
  'downstreamLocal',
  'downstreamRemote',
  'duration',
  'bytesSent',
  'bytesReceived',
  'upstreamTime',
] as const);

/** What derivations make of such a value together with other columns: the port of an endpoint, the length of a short reply. */
const TOGETHER: { readonly [Name in FactName]?: (value: string) => string } = {
  upstreamHost: (value) => /:\d+$/.exec(value)?.[0] ?? '',
  bytesSent: (value) => (Number(value) < 256 ? value : ''),
};
/** Keys differ from line to line and are looked at one by one. */
const APART: ReadonlySet<string> = new Set(KEYS);

export interface Looks {
  /** How a value looks, the same text for what looks alike; `undefined` where it is no value that this column can have. */
  readonly of: (name: FactName, value: string) => string | undefined;
  /** Whether nothing is asked of this fact but that it is there. */
  readonly isOnlyPresence: (name: FactName) => boolean;
}

export function looksOf(clauses: readonly Clause[]): Looks {
  const asked = askedOf(clauses);
  return {
    of: (name, value) => {
      if (!VARIOUS.has(name)) return `=${value}`;
      const [read] = facts[name].read(value);
      if (read === undefined) return undefined;
      const record = recordOf({ name, value: read, start: 0, end: value.length } as Fact);
      const byName = new FactsByName({ ...record, facts: record.facts.slice(0, 1) });
      const held = (asked.get(name) ?? []).map((pattern) => (heldBy(name, pattern, byName) ? '1' : '0')).join('');
      const derived = record.facts
        .slice(1)
        .flatMap((fact) => (APART.has(fact.name) ? [] : [`${fact.name}=${fact.value}`]));
      return [held, TOGETHER[name]?.(value) ?? '', ...derived].join(' ');
    },
    isOnlyPresence: (name) =>
      (asked.get(name) ?? []).every((pattern) => JSON.stringify(pattern[name]) === JSON.stringify({ empty: true })),
  };
}

/** The record of this one fact, with what is derived from it alone. */
const recordOf = (fact: Fact): LogRecord => ({
  file: 0,
  line: 1,
  endLine: 1,
  start: 0,
  end: 0,
  format: '',
  facts: derivations([fact], []),
  empty: [],
});

/** What is asked of each fact, every question once. */
function askedOf(clauses: readonly Clause[]): ReadonlyMap<FactName, readonly Pattern[]> {
  const questions = new Map<FactName, Map<string, Pattern>>();
  for (const { one } of clauses) {
    for (const [written, test] of [...Object.entries(one.record), ...Object.entries(one.unless ?? {})]) {
      const name = written as FactName;
      if (!VARIOUS.has(name)) continue;
      const own = questions.get(name) ?? new Map<string, Pattern>();
      questions.set(name, own.set(JSON.stringify(test), { [name]: test }));
    }
  }
  return new Map([...questions].map(([name, own]) => [name, [...own.values()]]));
}
