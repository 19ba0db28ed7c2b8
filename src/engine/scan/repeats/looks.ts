/**
 * What of a column's value can matter. Two values that look alike hold the same conditions of all rules, symptoms and checks, and
 * give the same derived facts: lines that differ in nothing else tell the same.
 */
import { derivations } from '../../../facts/derive.ts';
import type { Fact } from '../../../facts/fact.ts';
import { type FactName, facts, KEYS } from '../../../facts/facts.ts';
import type { Clause } from '../../compile.ts';
import { FactsByName, heldBy, holds } from '../../holds.ts';
import type { LogRecord, One, Pattern } from '../../types.ts';

/**
 * Columns that have another value in nearly every line, each with the facts that are derived from it: what they hold matters where
 * a condition asks for it that holds in all else. Of all other columns the value itself matters.
 */
export const VARIOUS = {
  path: ['endless'],
  userAgent: ['grpc'],
  forwardedFor: ['loop'],
  requestId: [],
  upstreamHost: ['otherPort'],
  upstreamLocal: [],
  downstreamLocal: ['listenerPort'],
  downstreamRemote: ['caller'],
  duration: ['roundDuration'],
  bytesSent: ['carriedReply', 'ownReply'],
  bytesReceived: [],
  upstreamTime: [],
} as const satisfies { readonly [Name in FactName]?: readonly FactName[] };
export type Various = keyof typeof VARIOUS;
export const isVarious = (name: string): name is Various => Object.hasOwn(VARIOUS, name);
/** The column by which a fact may change from line to line, by the fact. */
const COLUMN_OF: ReadonlyMap<string, Various> = new Map(
  Object.entries(VARIOUS).flatMap(([name, derived]) =>
    [name, ...derived].map((one) => [one, name as Various] as const),
  ),
);

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
  /** The columns whose values matter in lines like this one. */
  readonly asked: (record: LogRecord) => readonly Various[];
}

export function looksOf(clauses: readonly Clause[]): Looks {
  const questions = questionsOf(clauses);
  const asking = clauses.flatMap(({ one }) => {
    const columns = new Set(namesIn(one).flatMap((name) => COLUMN_OF.get(name) ?? []));
    return columns.size > 0
      ? [{ columns, rest: { record: steady(one.record), unless: steady(one.unless ?? {}) } }]
      : [];
  });
  return {
    of: (name, value) => {
      if (!isVarious(name)) return `=${value}`;
      const [read] = facts[name].read(value);
      if (read === undefined) return undefined;
      const record = recordOf({ name, value: read, start: 0, end: value.length } as Fact);
      const byName = new FactsByName({ ...record, facts: record.facts.slice(0, 1) });
      const held = (questions.get(name) ?? []).map((pattern) => (heldBy(name, pattern, byName) ? '1' : '0')).join('');
      const derived = record.facts
        .slice(1)
        .flatMap((fact) => (APART.has(fact.name) ? [] : [`${fact.name}=${fact.value}`]));
      return [held, TOGETHER[name]?.(value) ?? '', ...derived].join(' ');
    },
    asked: (record) => {
      const byName = new FactsByName(record);
      const asked = new Set<Various>();
      for (const { columns, rest } of asking) if (holds(rest, byName)) for (const column of columns) asked.add(column);
      return [...asked].sort();
    },
  };
}

const namesIn = ({ record, unless = {} }: One): readonly string[] => [...Object.keys(record), ...Object.keys(unless)];
/** What a pattern asks of facts that are the same in all lines that look alike. */
const steady = (pattern: Pattern): Pattern =>
  Object.fromEntries(Object.entries(pattern).filter(([name]) => !COLUMN_OF.has(name)));

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

/** What is asked of each such column, every question once. */
function questionsOf(clauses: readonly Clause[]): ReadonlyMap<Various, readonly Pattern[]> {
  const questions = new Map<Various, Map<string, Pattern>>();
  for (const { one } of clauses) {
    for (const [name, test] of [...Object.entries(one.record), ...Object.entries(one.unless ?? {})]) {
      if (!isVarious(name)) continue;
      const own = questions.get(name) ?? new Map<string, Pattern>();
      questions.set(name, own.set(JSON.stringify(test), { [name]: test }));
    }
  }
  return new Map([...questions].map(([name, own]) => [name, [...own.values()]]));
}
