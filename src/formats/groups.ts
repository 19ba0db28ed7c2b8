import { isFactName } from '../engine/facts-of.ts';
import type { Field } from '../engine/types.ts';

/**
 * The fields of a match: each named group is a fact (or `prose`), and stands where the group stands. The expression needs
 * the flag `d`.
 */
export function fieldsOfMatch(found: RegExpExecArray, line?: number): Field[] {
  return Object.entries(found.indices?.groups ?? {}).flatMap(([name, place]) => {
    if (!place || !(name === 'prose' || isFactName(name))) return [];
    return [{ name, start: place[0], end: place[1], ...(line ? { line } : {}) }];
  });
}
