/**
 * Conditions and lists as a page loads them: terms and rules are named by their place (`"phrase":1204`), not by their id.
 * Without this the match file is an eighth heavier.
 */

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type Reference = 'term' | 'rule';

/** Under which keys a value is a term's or a rule's id. */
const REFERENCES: { readonly [key: string]: Reference } = {
  phrase: 'term',
  codeDetails: 'term',
  causes: 'rule',
  supersedes: 'rule',
  leadsTo: 'rule',
};
/** Keys of a test between the fact and its values: `phrase: { oneOf: [...] }`. */
const OF_SAME = new Set(['oneOf', 'every']);

/** Ids in their order: terms as in the lexicon, rules as in the file. */
export type Ids = { readonly [R in Reference]: readonly string[] };

/** The same value with each id as its place. What is no known id (a detail that no term has) stays as it stands. */
export function withPlaces(value: unknown, ids: Ids): unknown {
  const places = { term: placesOf(ids.term), rule: placesOf(ids.rule) };
  return changed(value as Json, (id, kind) => (typeof id === 'string' ? (places[kind].get(id) ?? id) : id));
}

/** The same value with each place as its id. */
export const withIds = (value: unknown, ids: Ids): unknown =>
  changed(value as Json, (place, kind) => (typeof place === 'number' ? (ids[kind][place] ?? place) : place));

const placesOf = (ids: readonly string[]): ReadonlyMap<string, number> => new Map(ids.map((id, place) => [id, place]));

function changed(value: Json, change: (leaf: Json, kind: Reference) => Json, kind?: Reference): Json {
  if (Array.isArray(value)) return value.map((one: Json) => changed(one, change, kind));
  if (typeof value !== 'object' || value === null) return kind ? change(value, kind) : value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      changed(inner, change, REFERENCES[key] ?? (OF_SAME.has(key) ? kind : undefined)),
    ]),
  );
}
