/** The keys as they stand when all is read: one spelling a service, and what names none joins the only one. */
import type { Key } from '../facts/facts.ts';
import type { State } from './fold.ts';

export type FinalKey = (per: Key, key: string | undefined) => string | undefined;

/** `cart` and `cart.shop` are made one, and what has no key joins the only one there is. */
export function finalKeys(state: State): FinalKey {
  const values = new Map<Key, Set<string>>();
  const note = (per: Key, key: string | undefined) => {
    if (key === undefined) return;
    const known = values.get(per);
    if (known) known.add(key);
    else values.set(per, new Set([key]));
  };
  // What only speaks against a cause, or is normal, makes no service one of those that fail.
  for (const { rule, key, groups } of state.cases.values()) {
    const speaks = [...groups.values()].some(({ records }) => records > 0);
    if (speaks && state.knowledge.rules[rule]?.kind !== 'normal') note(perOf(state, rule), key);
  }
  for (const { symptom, key } of state.problems.values())
    note(state.knowledge.symptoms[symptom]?.per ?? 'service', key);
  const only = longerNames(values.get('service') ?? []);
  const longer = (per: Key, key: string): string => (per === 'service' && only.get(key)) || key;
  const all = new Map([...values].map(([per, keys]) => [per, new Set([...keys].map((key) => longer(per, key)))]));
  return (per, key) => {
    if (key !== undefined) return longer(per, key);
    const others = all.get(per);
    return others?.size === 1 ? [...others][0] : undefined;
  };
}

/** For each beginning of a name, up to a dot, the one longer name; none where there are several. */
function longerNames(names: Iterable<string>): ReadonlyMap<string, string | undefined> {
  const longer = new Map<string, string | undefined>();
  for (const name of names) {
    for (let dot = name.indexOf('.'); dot !== -1; dot = name.indexOf('.', dot + 1)) {
      const beginning = name.slice(0, dot);
      longer.set(beginning, longer.has(beginning) ? undefined : name);
    }
  }
  return longer;
}

export const perOf = (state: State, rule: string): Key => state.knowledge.rules[rule]?.per ?? 'service';
