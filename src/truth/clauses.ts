/** The clauses of a rule, and the rule without one of them. */
import type { One, Pattern, Rule, Sign, Strength, When } from '../engine/types.ts';

export interface Without {
  /** Where the clause stands: `suggests 2, alternative 1: flag`. */
  readonly clause: string;
  readonly rule: Rule;
}

const STRENGTHS: readonly Strength[] = ['proves', 'suggests', 'fits', 'against'];

/**
 * Every rule that is left when one clause goes: a sign, an alternative of it, a record of a join, one fact that is asked
 * for, one that must not be there. What would leave a pattern that asks nothing is left out.
 */
export function* withoutEach(rule: Rule): Generator<Without> {
  for (const strength of STRENGTHS)
    for (const [at, sign] of (rule.signs[strength] ?? []).entries()) {
      const own = rule.signs[strength] as readonly Sign[];
      const name = `${strength} ${at + 1}`;
      yield { clause: name, rule: withSigns(rule, strength, own.toSpliced(at, 1)) };
      for (const { clause, when } of lessOf(sign.when))
        yield { clause: `${name}${clause}`, rule: withSigns(rule, strength, own.with(at, { ...sign, when })) };
    }
}

const withSigns = (rule: Rule, strength: Strength, signs: readonly Sign[]): Rule => ({
  ...rule,
  signs: { ...rule.signs, [strength]: signs },
});

interface Less<T> {
  readonly clause: string;
  readonly when: T;
}

function* lessOf(when: When): Generator<Less<When>> {
  if ('any' in when) {
    for (const [at, one] of when.any.entries()) {
      const name = `, alternative ${at + 1}`;
      if (when.any.length > 1) yield { clause: name, when: { any: when.any.toSpliced(at, 1) } };
      for (const less of lessOf(one))
        yield { clause: `${name}${less.clause}`, when: { any: when.any.with(at, less.when) } };
    }
    return;
  }
  if ('all' in when) {
    for (const [at, one] of when.all.entries()) {
      const name = `, record ${at + 1}`;
      if (when.all.length > 1) yield { clause: name, when: { ...when, all: when.all.toSpliced(at, 1) } };
      for (const less of lessOfOne(one))
        yield { clause: `${name}${less.clause}`, when: { ...when, all: when.all.with(at, less.when) } };
    }
    return;
  }
  if ('count' in when) {
    for (const { clause, when: count } of lessOfOne(when.count)) yield { clause, when: { ...when, count } };
    return;
  }
  if ('seen' in when) {
    yield { clause: ', without', when: when.seen };
    for (const { clause, when: seen } of lessOfOne(when.seen)) yield { clause, when: { ...when, seen } };
    return;
  }
  yield* lessOfOne(when);
}

function* lessOfOne(one: One): Generator<Less<One>> {
  const asked = Object.keys(one.record) as (keyof Pattern)[];
  const there = asked.filter((name) => !asksEmpty(one.record, name));
  for (const name of asked)
    if (there.length > 1 || (there.length === 1 && there[0] !== name))
      yield { clause: `: ${name}`, when: { ...one, record: lacking(one.record, name) } };
  for (const name of Object.keys(one.unless ?? {}) as (keyof Pattern)[])
    yield { clause: `: unless ${name}`, when: { ...one, unless: lacking(one.unless ?? {}, name) } };
}

const asksEmpty = (pattern: Pattern, name: keyof Pattern): boolean => {
  const asked = pattern[name];
  return typeof asked === 'object' && (asked as { empty?: boolean }).empty === true;
};
const lacking = (pattern: Pattern, name: keyof Pattern): Pattern =>
  Object.fromEntries(Object.entries(pattern).filter(([key]) => key !== name)) as Pattern;
