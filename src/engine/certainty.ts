/** How sure the signs of a case make its rule. */
import type { Group, SignSeen } from './fold.ts';
import type { Certainty, Strength } from './types.ts';

const CERTAINTIES: readonly Certainty[] = ['possible', 'likely', 'certain'];
const OF_STRENGTH: { readonly [S in Strength]: Certainty | undefined } = {
  proves: 'certain',
  suggests: 'likely',
  fits: 'possible',
  against: undefined,
};
export const stronger = (one: Certainty, other: Certainty): number =>
  CERTAINTIES.indexOf(one) - CERTAINTIES.indexOf(other);

/** The strongest that the signs say, one lower where one speaks against it; nothing where that leaves nothing. */
export function certaintyOf(signs: readonly SignSeen[]): Certainty | undefined {
  const best = signs
    .flatMap(({ strength }) => OF_STRENGTH[strength] ?? [])
    .sort(stronger)
    .at(-1);
  if (!best) return undefined;
  return signs.some(({ strength }) => strength === 'against') ? lowered(best) : best;
}
export const lowered = (certainty: Certainty): Certainty | undefined => CERTAINTIES[CERTAINTIES.indexOf(certainty) - 1];

export const signsOf = (groups: Iterable<Group>): SignSeen[] => {
  const signs = new Map<string, SignSeen>();
  for (const group of groups) {
    for (const [id, seen] of group.signs) {
      const before = signs.get(id);
      signs.set(id, before ? { ...before, count: before.count + seen.count } : seen);
    }
  }
  return [...signs.values()];
};
