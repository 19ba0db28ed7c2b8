/** What a line must hold so that a phrase of the lexicon can stand in it: a few bytes of each wording that a rule asks for. */
import type { Clause, Owner } from '../compile.ts';
import { isFactName } from '../facts-of.ts';
import { normal, parse } from '../phrases.ts';
import type { Prepared } from '../prepare.ts';
import type { Knowledge, One, Term, Test } from '../types.ts';

/** A window of seven bytes holds a whole aligned word of four, wherever it begins. */
const SHORTEST = 7;
const LONGEST = 11;

export interface Anchors {
  /** In small letters, with a space for `_` and tab. */
  readonly windows: readonly string[];
  /** Terms with a wording that is too short to be searched for: read in pastes, and in lines that something else touches. */
  readonly short: readonly string[];
}

export function anchorsOf({ compiled, knowledge }: Prepared): Anchors {
  const asked = askedBy(compiled.clauses);
  const windows = new Set<string>();
  const short = new Set<string>();
  for (const term of knowledge.terms) {
    if (!isAsked(term, asked)) continue;
    for (const wording of term.wordings) {
      const window = windowOf(parse(term, wording).literals);
      if (window === undefined) short.add(term.id);
      else if (window !== '') windows.add(window);
    }
  }
  for (const { one, part } of compiled.clauses) {
    if (isNormal(part.owner, knowledge)) continue;
    for (const window of windowsOfColumns(one.record)) windows.add(window);
  }
  return { windows: [...windows], short: [...short] };
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
const LITERAL = /[A-Za-z0-9 -]{7,}/;

interface Asked {
  readonly values: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** The values and the facts that a clause asks for; a status or a flag stands in a column. */
function askedBy(clauses: readonly Clause[]): Asked {
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
const everyday = new Map<string, number>();
for (let at = 0; at + 4 <= EVERYDAY.length; at++) {
  const gram = EVERYDAY.slice(at, at + 4);
  everyday.set(gram, (everyday.get(gram) ?? 0) + 1);
}

/** The rarest window of the literals; `''` where all of it is everyday, `undefined` where they are too short. */
function windowOf(literals: readonly string[]): string | undefined {
  let best: { readonly window: string; readonly cost: number } | undefined;
  for (const literal of literals) {
    for (const piece of literal.match(/[!#-%'-;=?-[\]-~ ]+/g) ?? []) {
      for (let at = 0; at + SHORTEST <= piece.length; at++) {
        const window = piece.slice(at, at + LONGEST);
        const cost = costOf(window);
        if (!best || cost < best.cost) best = { window, cost };
      }
    }
  }
  return best && (EVERYDAY.includes(best.window) ? '' : best.window);
}

function costOf(window: string): number {
  let cost = (LONGEST - window.length) * 2;
  for (let at = 0; at + 4 <= window.length; at++) cost += everyday.get(window.slice(at, at + 4)) ?? 0;
  return cost + (window.match(/ /g)?.length ?? 0) * 0.5;
}
