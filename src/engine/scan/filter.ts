/** What the rules have a scan look for. */

import type { Prepared } from '../prepare.ts';
import { type Anchors, anchorsOf } from './anchors.ts';
import { asksOf } from './asked.ts';
import { flagWord, KEYS } from './columns.ts';
import { UNUSUAL } from './everyday.ts';
import { type Asks, type Sight, sightOf } from './look.ts';

export interface Filter {
  readonly anchors: Anchors;
  readonly sight: Sight;
  readonly asks: Asks;
}

const kept = new WeakMap<Prepared, Filter>();
export function filterOf(prepared: Prepared): Filter {
  const known = kept.get(prepared);
  if (known) return known;
  const anchors = anchorsOf(prepared);
  const { statuses, answers, connections, answer } = asksOf(prepared);
  const windows = [
    ...anchors.windows.map((text) => ({ text, kind: 0 })),
    ...anchors.columns.map((one) => ({ ...one, kind: 0 })),
    ...KEYS.map(({ part, behind = [] }, at) => ({ text: part, kind: at + 1, behind })),
  ];
  const { prose } = anchors;
  const sight = sightOf({ windows, prose, unusual: UNUSUAL, flags: flagsOf(prepared), statuses, answers, connections });
  const made = { anchors, sight, asks: { answer } };
  kept.set(prepared, made);
  return made;
}

const flagsOf = ({ knowledge }: Prepared): ReadonlySet<number> =>
  new Set(knowledge.terms.flatMap(({ id, kind }) => (kind === 'response-flag' ? [flagWord(id)] : [])));
