/** What a line must hold so that a phrase of the lexicon can stand in it: a few bytes of each wording that a rule asks for. */
import type { Clause, Owner } from '../compile.ts';
import { isFactName } from '../facts-of.ts';
import { parse } from '../phrases.ts';
import type { Prepared } from '../prepare.ts';
import type { Knowledge, One, Term, Test } from '../types.ts';
import { type ColumnAnchor, columnAnchors } from './column-anchors.ts';
import { costOf, LONG } from './search.ts';
import { windowOf } from './window.ts';

export interface Anchors {
  /** What is searched for in every line: in small letters, with a space for `_` and tab. */
  readonly windows: readonly string[];
  /** Values of columns that are short or common, with what stands around them in an access log: in every line, too. */
  readonly columns: readonly ColumnAnchor[];
  /** What is short or common: it is looked for only in lines that are no everyday traffic by their columns. */
  readonly prose: readonly string[];
  /** Terms with a wording that is too short to be searched for: read in pastes, and in lines that something else touches. */
  readonly short: readonly string[];
  /** The windows of each term that has one. */
  readonly ofTerms: ReadonlyMap<string, readonly string[]>;
}

/** A text whose words are met more often in a thousand healthy lines is looked for only where nothing else tells what a line is. */
const MOST_COST = 96;

export function anchorsOf({ compiled, knowledge }: Prepared): Anchors {
  const asked = askedBy(compiled.clauses);
  const short = new Set<string>();
  const ofTerms = new Map<string, string[]>();
  for (const term of knowledge.terms) {
    if (!isAsked(term, asked)) continue;
    for (const wording of term.wordings) {
      const window = windowOf(parse(term, wording).literals);
      if (window === undefined) short.add(term.id);
      else if (window !== '') ofTerms.set(term.id, [...(ofTerms.get(term.id) ?? []), window]);
    }
  }
  const columns = compiled.clauses.flatMap(({ one, part }) =>
    isNormal(part.owner, knowledge) ? [] : columnAnchors(one.record),
  );
  const all = [...new Set([...[...ofTerms.values()].flat(), ...columns.map(({ text }) => text)])];
  const around = new Map(columns.map((one) => [one.text, one] as const));
  const rare = (text: string): boolean => text.length >= LONG && costOf(text) <= MOST_COST;
  return {
    windows: all.filter(rare),
    columns: [...around.values()].filter(({ text }) => !rare(text)),
    prose: [...all.filter((text) => !rare(text)), ...levelsIn(compiled.clauses)],
    short: [...short],
    ofTerms,
  };
}

/** A level as logs write it: between tabs or spaces, in brackets, in JSON. */
const levelsIn = (clauses: readonly Clause[]): ReadonlySet<string> =>
  new Set(
    clauses.flatMap(({ one: { record } }) => {
      const { level } = record;
      const values = typeof level === 'object' ? (level.oneOf ?? []) : level === undefined ? [] : [level];
      return values
        .map((value) => `${value}`.toLowerCase())
        .flatMap((value) => [` ${value} `, `[${value}]`, `"${value}"`]);
    }),
  );

/** Facts whose columns a scan asks for themselves, and what only such lines have. */
const OF_COLUMNS: readonly string[] = [
  'flag',
  'status',
  'tcp',
  'upstreamTime',
  'duration',
  'roundDuration',
  'grpcStatus',
  'loop',
  'level',
];

/** Whether a line that fits this pattern passes the filter by something that the pattern itself asks for. */
export function isFindable({ record }: One, { ofTerms }: Anchors, terms: readonly Term[]): boolean {
  if (OF_COLUMNS.some((name) => name in record)) return true;
  if (columnAnchors(record).length > 0) return true;
  const asked = askedBy([{ one: { record } }]);
  return terms.some((term) => ofTerms.has(term.id) && isAsked(term, asked));
}

/** What is no problem changes no verdict on a line that nothing else speaks of. */
export const isNormal = (owner: Owner, { rules }: Knowledge): boolean =>
  owner.of === 'rule' && rules[owner.rule]?.kind === 'normal';

interface Asked {
  readonly values: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** The values and the facts that a clause asks for; a status or a flag stands in a column. */
function askedBy(clauses: readonly Pick<Clause, 'one'>[]): Asked {
  const values = new Set<string>();
  const names = new Set<string>();
  for (const { one } of clauses) {
    for (const [name, test] of [...Object.entries(one.record), ...Object.entries(one.unless ?? {})]) {
      names.add(name);
      const { oneOf = [], every = [] } = (typeof test === 'object' ? test : { oneOf: [test] }) as Test;
      for (const value of [...oneOf, ...every]) values.add(`${value}`);
    }
  }
  return { values, names };
}

function isAsked(term: Term, { values, names }: Asked): boolean {
  if (values.has(term.id)) return true;
  if (Object.keys(term.gives ?? {}).some((name) => names.has(name))) return true;
  return term.wordings.some((wording) =>
    [...wording.matchAll(/⟨([A-Za-z0-9]+)/g)].some(([, name = '']) => isFactName(name) && names.has(name)),
  );
}
