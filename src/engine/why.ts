/** Why a rule was named, or not: clause by clause what held in a text, what did not, and what each sign means. */
import type { FactName } from '../facts/facts.ts';
import { withCalls } from './calls.ts';
import { type Compiled, patternsOf } from './compile.ts';
import { open, settleAbsences, step } from './fold.ts';
import { FactsByName, heldBy } from './holds.ts';
import { lineAndColumn, lineStarts } from './mapped.ts';
import { prepare } from './prepare.ts';
import { type ReadFile, read } from './read.ts';
import type { Fact, Knowledge, LogRecord, One, Paste, Pattern, Sign, Strength, Test, When, Window } from './types.ts';

/** One question to one fact, and how the text answers it. */
export interface WhyClause {
  /** `record`: the fact must be so; `unless`: it must not. */
  readonly part: 'record' | 'unless';
  readonly fact: FactName;
  /** What is asked, readable: `is UF`, `is one of 110, 111`, `is empty`. */
  readonly asks: string;
  /** Whether the clause is satisfied. */
  readonly holds: boolean;
  /** What the record holds of this fact, as it stands in the text. */
  readonly found: readonly {
    readonly value: string;
    readonly quote: string;
    readonly file: number;
    readonly line: number;
  }[];
}
/** One pattern in the record that comes nearest to it. */
export interface WhyPattern {
  readonly holds: boolean;
  readonly clauses: readonly WhyClause[];
  readonly file: number | null;
  readonly line: number | null;
}
export interface WhySign {
  readonly strength: Strength;
  readonly because: string;
  /** Whether the text tells it: of a join each pattern may hold somewhere, and yet not together as it asks. */
  readonly holds: boolean;
  readonly alternatives: readonly { readonly how: string; readonly patterns: readonly WhyPattern[] }[];
}
export interface Why {
  readonly rule: string;
  readonly title: string;
  readonly signs: readonly WhySign[];
}

const STRENGTHS: readonly Strength[] = ['proves', 'suggests', 'fits', 'against'];

/** Goes through the signs of `rule` in these pastes, as they were `read` if they were; `undefined` where there is no such rule. */
export function why(
  rule: string,
  pastes: readonly Paste[],
  knowledge: Knowledge,
  files?: readonly ReadFile[],
): Why | undefined {
  const known = Object.hasOwn(knowledge.rules, rule) ? knowledge.rules[rule] : undefined;
  if (!known) return undefined;
  const prepared = prepare(knowledge);
  const all = (files ?? pastes.map(({ text }, file) => read(text, file, prepared))).flatMap((file) => file.records);
  const records = all.map((record) => new FactsByName(record));
  const told = signsTold(rule, all, knowledge, prepared.compiled);
  const place = placer(pastes);
  const signs = STRENGTHS.flatMap((strength) =>
    (known.signs[strength] ?? []).map((sign) => {
      const { when, because } = sign;
      const alternatives = alternativesOf(when).map(({ how, patterns }) => ({
        how,
        patterns: patterns.map((one) => nearest(one, records, place)),
      }));
      return {
        strength,
        because,
        holds: told.has(sign),
        alternatives,
      };
    }),
  );
  return { rule, title: known.title, signs };
}

/** The signs of a rule that these records tell, as the fold sees it. */
function signsTold(
  rule: string,
  records: readonly LogRecord[],
  knowledge: Knowledge,
  compiled: Compiled,
): ReadonlySet<Sign> {
  const state = withCalls(records).reduce(step, open(knowledge, compiled, {}));
  settleAbsences(state);
  const own = [...state.cases.values()].filter((one) => one.rule === rule);
  const seen = own.flatMap(({ groups }) => [...groups.values()].flatMap(({ signs }) => [...signs.values()]));
  return new Set(seen.map(({ sign }) => sign));
}

function alternativesOf(when: When): readonly { how: string; patterns: readonly One[] }[] {
  if ('any' in when) return when.any.flatMap(alternativesOf);
  if ('record' in when) return [{ how: 'one record', patterns: [when] }];
  if ('all' in when) {
    const how = [
      'all of these',
      `for one ${when.per}`,
      ...windowOf(when.within),
      ...(when.inOrder ? ['in this order'] : []),
    ];
    return [{ how: how.join(', '), patterns: patternsOf(when) }];
  }
  if ('count' in when)
    return [
      {
        how: [`at least ${when.atLeast} times for one ${when.per}`, ...windowOf(when.within)].join(', '),
        patterns: patternsOf(when),
      },
    ];
  return [{ how: `the first without the second, for one ${when.per}`, patterns: [when.seen] }];
}

const windowOf = (window: Window | undefined): string[] =>
  window === undefined ? [] : ['seconds' in window ? `within ${window.seconds} s` : `within ${window.lines} lines`];

type Placer = (fact: Fact, file: number) => WhyClause['found'][number];
function placer(pastes: readonly Paste[]): Placer {
  const starts = pastes.map(({ text }) => lineStarts(text));
  return (fact, file) => ({
    value: String(fact.value),
    quote: pastes[file]?.text.slice(fact.start, fact.end) ?? '',
    file,
    line: lineAndColumn(starts[file] ?? [0], fact.start)[0],
  });
}

/** The pattern in the record where most of its clauses hold. */
function nearest(one: One, records: readonly FactsByName[], place: Placer): WhyPattern {
  let best: WhyPattern | undefined;
  let most = -1;
  for (const facts of records) {
    const clauses = [
      ...clausesOf(one.record, 'record', facts, place),
      ...clausesOf(one.unless ?? {}, 'unless', facts, place),
    ];
    const held = clauses.filter(({ holds, part }) => holds && part === 'record').length;
    if (held <= most) continue;
    most = held;
    best = { holds: clauses.every(({ holds }) => holds), clauses, file: facts.record.file, line: facts.record.line };
    if (best.holds) return best;
  }
  return best ?? { holds: false, clauses: [], file: null, line: null };
}

function clausesOf(pattern: Pattern, part: WhyClause['part'], facts: FactsByName, place: Placer): WhyClause[] {
  return (Object.keys(pattern) as FactName[]).map((fact) => {
    const held = heldBy(fact, pattern, facts) !== undefined;
    return {
      part,
      fact,
      asks: asked(pattern[fact] as string | number | Test),
      holds: part === 'record' ? held : !held,
      found: facts.all(fact).map((one) => place(one, facts.record.file)),
    };
  });
}

/** A question to a fact in words. */
export function asked(test: string | number | Test): string {
  if (typeof test !== 'object') return `is ${test}`;
  const words: string[] = [];
  if (test.oneOf) words.push(`is one of ${test.oneOf.join(', ')}`);
  if (test.every) words.push(`has each of ${test.every.join(', ')}`);
  if (test.contains !== undefined) words.push(`contains “${test.contains}”`);
  if (test.starts !== undefined) words.push(`starts with “${test.starts}”`);
  if (test.ends !== undefined) words.push(`ends with “${test.ends}”`);
  if (test.matches !== undefined) words.push(test.matches === '.' ? 'is there' : `matches ${test.matches}`);
  if (test.min !== undefined) words.push(`is at least ${test.min}`);
  if (test.max !== undefined) words.push(`is at most ${test.max}`);
  if (test.empty !== undefined) words.push(test.empty ? 'is empty' : 'is not empty');
  return words.join(' and ');
}
