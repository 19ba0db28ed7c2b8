/** What a line must hold so that a phrase of the lexicon can stand in it: a few bytes of each wording that a rule asks for. */
import type { Clause, Owner } from '../compile.ts';
import { isFactName } from '../facts-of.ts';
import { normal, parse } from '../phrases.ts';
import type { Prepared } from '../prepare.ts';
import type { Knowledge, One, Term, Test } from '../types.ts';
import grams from './everyday-grams.json' with { type: 'json' };

/** A window of seven bytes holds a whole word of every four, wherever it begins; one of eleven a word of every eight. */
const SHORTEST = 7;
const LONGEST = 11;

export interface Anchors {
  /** In small letters, with a space for `_` and tab. */
  readonly windows: readonly string[];
  /** Terms with a wording that is too short to be searched for: read in pastes, and in lines that something else touches. */
  readonly short: readonly string[];
  /** The windows of each term that has one. */
  readonly ofTerms: ReadonlyMap<string, readonly string[]>;
}

export function anchorsOf({ compiled, knowledge }: Prepared): Anchors {
  const asked = askedBy(compiled.clauses);
  const windows = new Set<string>();
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
  for (const window of [...ofTerms.values()].flat()) windows.add(window);
  for (const { one, part } of compiled.clauses) {
    if (isNormal(part.owner, knowledge)) continue;
    for (const window of [...windowsOfColumns(one.record), ...endsOfHosts(one.record)]) windows.add(window);
  }
  return { windows: [...windows], short: [...short], ofTerms };
}

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
];

/** Whether a line that fits this pattern passes the filter by something that the pattern itself asks for. */
export function isFindable({ record }: One, { ofTerms }: Anchors, terms: readonly Term[]): boolean {
  if (OF_COLUMNS.some((name) => name in record)) return true;
  if (windowsOfColumns(record).length + endsOfHosts(record).length > 0) return true;
  const asked = askedBy([{ one: { record } }]);
  return terms.some((term) => ofTerms.has(term.id) && isAsked(term, asked));
}

/** What is no problem changes no verdict on a line that nothing else speaks of. */
export const isNormal = (owner: Owner, { rules }: Knowledge): boolean =>
  owner.of === 'rule' && rules[owner.rule]?.kind === 'normal';

/** Columns of an everyday line whose values tell something by themselves. */
const COLUMNS = ['routeName', 'special', 'authority', 'userAgent', 'cluster', 'sni', 'policyStatus'] as const;

function windowsOfColumns(record: One['record']): string[] {
  return COLUMNS.flatMap((name) => {
    const test = record[name];
    if (test === undefined) return [];
    const { oneOf, contains, starts, ends, matches } = (typeof test === 'object' ? test : { oneOf: [test] }) as Test;
    const written = [
      ...(oneOf ?? []),
      contains,
      starts,
      ends,
      matches?.includes('|') ? '' : matches?.match(LITERAL)?.[0],
    ];
    return written.flatMap((text) => (text === undefined ? [] : windowOf([normal(`${text}`)])) || []);
  });
}
/** `:15006` at the end of an endpoint's address, with the quote that both formats write behind it. */
function endsOfHosts({ upstreamHost }: One['record']): string[] {
  const { ends, matches } = (typeof upstreamHost === 'object' ? upstreamHost : {}) as Test;
  const [, start = '', last = ''] = /^(:\d+)\[(\d+)\]\$$/.exec(matches ?? '') ?? [];
  const written = [...(ends ? [ends] : []), ...Array.from(last, (digit) => start + digit)];
  return written.map((end) => `${end}"`).filter(({ length }) => length >= SHORTEST);
}
const LITERAL = /[A-Za-z0-9 -]{7,}/;

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

/** Everyday traffic: what stands in it tells nothing. */
const EVERYDAY =
  '[2026-02-13t16:37:21.148z] "get /search http/1.1" 200 - via upstream - "-" 0 49287 24 22 "mozilla/5.0 (macintosh; intel mac os x) applewebkit/605.1.15 (khtml, like gecko) chrome version safari linux windows android compatible" "outbound|8080||storefront.shop.svc.cluster.local inbound passthroughcluster 10.244.1.88:8080 - default {"authority":"www.example.com","bytes received":0,"bytes sent":49287,"connection termination details":null,"downstream local address":"10","downstream remote address":"","duration":24,"method":"get","path":"/","protocol":"http/1.1","request id":"","requested server name":null,"response code":429,"response code details":"via upstream","response flags":"-","route name":"default","start time":"","upstream cluster":"outbound","upstream host":"","upstream local address":"","upstream service time":"22","upstream transport failure reason":null,"user agent":"","x forwarded for":""} info warn error debug envoy client server connection connect request response upstream downstream stream failed failure reset http health check header timeout cluster listener certificate config outbound inbound ';

/** The rarest window of the literals; `''` where all of it is everyday, `undefined` where they are too short. */
function windowOf(literals: readonly string[]): string | undefined {
  let best: { readonly window: string; readonly cost: number } | undefined;
  for (const literal of literals) {
    for (const piece of literal.match(/[!#-%'-;=?-[\]-~ ]+/g) ?? []) {
      const found = rarestIn(piece);
      if (found && (!best || found.cost < best.cost)) best = found;
    }
  }
  return best && (EVERYDAY.includes(best.window) ? '' : best.window);
}

/** Of a piece of eleven bytes or more its rarest eleven; a shorter one is taken whole, and costs a denser search. */
function rarestIn(piece: string): { readonly window: string; readonly cost: number } | undefined {
  if (piece.length < SHORTEST) return undefined;
  if (piece.length < LONGEST) return { window: piece, cost: often(piece, 0, piece.length) + DENSE };
  let at = 0;
  let cost = Number.POSITIVE_INFINITY;
  for (let start = 0; start + LONGEST <= piece.length; start++) {
    const its = often(piece, start, start + LONGEST);
    if (its < cost) [at, cost] = [start, its];
  }
  return { window: piece.slice(at, at + LONGEST), cost };
}
/** What a search of each word costs against that of every second, in hits in a thousand lines. */
const DENSE = 500;

/** How often the words that are asked for would be met in healthy lines. A space has three spellings: it is asked for thrice. */
function often(text: string, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at + 4 <= to; at++) {
    const power = powers[gramAt(text, at)] as number;
    if (power > 0) sum += 2 ** (power + 2);
  }
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 32) sum += 0.5;
  return sum;
}

/** How often four characters stand in healthy logs, as a power of two; 0 where hardly ever. Filed by a hash: what collides is avoided too. */
const powers = new Uint8Array(1 << 18);
const gramAt = (text: string, at: number): number =>
  Math.imul(
    text.charCodeAt(at) |
      (text.charCodeAt(at + 1) << 8) |
      (text.charCodeAt(at + 2) << 16) |
      (text.charCodeAt(at + 3) << 24),
    0x9e3779b1,
  ) >>> 14;
for (const [power, list] of grams.entries())
  for (let at = 0; at + 4 <= list.length; at += 4) powers[gramAt(list, at)] = power + 1;
