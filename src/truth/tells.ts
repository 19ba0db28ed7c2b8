import { type Prepared, prepare } from '../engine/prepare.ts';
import { read } from '../engine/read.ts';
import type { Knowledge } from '../engine/types.ts';
import type { FactName } from '../facts/facts.ts';
import type { Case } from './cases.ts';

/** What a text says of a failure, apart from names, numbers and times. */
const TELLING: readonly FactName[] = [
  'phrase',
  'flag',
  'status',
  'grpcStatus',
  'codeDetails',
  'resetReason',
  'terminationDetails',
  'tlsReason',
  'x509',
  'errno',
  'parserError',
  'jwtReason',
  'direction',
  'special',
  'tcp',
  'routed',
  'protocol',
  'method',
];
/** Facts of which it only matters whether they are there. */
const THERE: readonly FactName[] = ['policy', 'subset', 'roundDuration', 'upstreamTime', 'sni', 'transportFailure'];

function reading({ text }: Case, prepared: Prepared): string {
  const facts = read(text, 0, prepared).records.flatMap(({ facts: own }) => own);
  const told = facts.filter(({ name }) => TELLING.includes(name)).map(({ name, value }) => `${name} ${value}`);
  const there = THERE.filter((name) => facts.some((fact) => fact.name === name));
  const none = facts.some(({ name, value }) => name === 'policy' && value === 'none') ? ['no policy'] : [];
  return [...new Set([...told, ...there, ...none])].sort().join('\n');
}

/** The recordings that read like no recording of another cause: their text tells, as far as our own lab can show. */
export function readsLikeNoOther(cases: readonly Case[], knowledge: Knowledge): readonly Case[] {
  const prepared = prepare(knowledge);
  const readings = cases.map((one) => ({ one, read: reading(one, prepared) }));
  const causes = new Map<string, Set<string | null>>();
  for (const { one, read: own } of readings) causes.set(own, (causes.get(own) ?? new Set()).add(one.cause));
  return readings
    .filter(({ one, read: own }) => one.cause !== null && own !== '' && causes.get(own)?.size === 1)
    .map(({ one }) => one);
}
