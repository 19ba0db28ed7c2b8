import type { Field } from '../engine/types.ts';

const PAIR = /(?:^|\s)([A-Za-z_][\w.-]*)=("(?:[^"\\]|\\.)*"|\S*)/g;

/** The pairs `key=value` and `key="value"` of a line, with the places of their values (without quotes). */
export function pairsOf(
  text: string,
): Map<string, { readonly start: number; readonly end: number; readonly value: string }> {
  const pairs = new Map<string, { start: number; end: number; value: string }>();
  for (const found of text.matchAll(PAIR)) {
    const [all, key = '', written = ''] = found;
    const quoted = written.startsWith('"') && written.length > 1;
    const end = found.index + all.length - (quoted ? 1 : 0);
    const start = found.index + all.length - written.length + (quoted ? 1 : 0);
    if (!pairs.has(key)) pairs.set(key, { start, end, value: text.slice(start, end) });
  }
  return pairs;
}

/** Fields from pairs by a table of keys; those in `searched` are also looked through for phrases. */
export const fieldsOfPairs = (
  text: string,
  keys: { readonly [key: string]: Field['name'] },
  searched: readonly string[] = [],
): Field[] => {
  const pairs = pairsOf(text);
  return Object.entries(keys).flatMap(([key, name]) => {
    const pair = pairs.get(key);
    return pair
      ? [{ name, start: pair.start, end: pair.end, ...(searched.includes(key) ? { search: true as const } : {}) }]
      : [];
  });
};
