/** Cases by their final keys. */
import type { Key } from '../facts/facts.ts';
import { type FinalKey, perOf } from './final-keys.ts';
import type { CaseState, Group, State } from './fold.ts';

export interface MergedCase {
  readonly rule: string;
  readonly per: Key;
  readonly key: string | undefined;
  readonly file: number;
  readonly groups: Map<string, Group>;
  readonly problems: Set<string>;
  readonly from: string[];
}

export function mergedCases(state: State, keys: FinalKey, problemIds: ReadonlyMap<string, string>): MergedCase[] {
  const merged = new Map<string, MergedCase>();
  const parts = partsOf(state, keys);
  for (const [stateId, one] of state.cases) {
    const per = perOf(state, one.rule);
    const key = keys(per, one.key);
    const whole = `${one.rule} ${key ?? `file ${one.file}`}`;
    // What names no policy (no subset) joins the only one that is named.
    const named = parts.get(whole);
    const id = `${whole} ${one.part === '' && named?.size === 1 ? [...named][0] : one.part}`;
    const known: MergedCase = merged.get(id) ?? {
      rule: one.rule,
      per,
      key,
      file: one.file,
      groups: new Map(),
      problems: new Set<string>(),
      from: [],
    };
    known.from.push(stateId);
    merged.set(id, known);
    mergeInto(known, one, problemIds);
  }
  return [...merged.values()];
}

/** The values by which the cases of one rule and key are kept apart. */
function partsOf(state: State, keys: FinalKey): ReadonlyMap<string, ReadonlySet<string>> {
  const parts = new Map<string, Set<string>>();
  for (const { rule, key, file, part } of state.cases.values()) {
    if (part === '') continue;
    const whole = `${rule} ${keys(perOf(state, rule), key) ?? `file ${file}`}`;
    parts.set(whole, (parts.get(whole) ?? new Set()).add(part));
  }
  return parts;
}

function mergeInto(target: MergedCase, one: CaseState, problemIds: ReadonlyMap<string, string>): void {
  for (const problem of one.problems) target.problems.add(problemIds.get(problem) ?? problem);
  for (const [id, group] of one.groups) {
    const known = target.groups.get(id);
    if (!known) {
      target.groups.set(id, { ...group, signs: new Map(group.signs) });
      continue;
    }
    known.records += group.records;
    known.last = group.last;
    for (const [sign, seen] of group.signs) {
      const before = known.signs.get(sign);
      if (before) before.count += seen.count;
      else known.signs.set(sign, { ...seen });
    }
  }
}
