import { pageOfTerm } from '../../engine/report.ts';
import type { One, Pattern, Test, When } from '../../engine/types.ts';
import { type FactName, facts } from '../../facts/facts.ts';
import { knowledge } from '../../knowledge.ts';

/** One condition as it is shown: the fact, how it is compared, the value, and the value's page where it is a term. */
export interface Condition {
  readonly fact: string;
  readonly means: string;
  readonly how: string;
  readonly value: string;
  readonly page?: string;
}
/** A clause of a sign: the conditions that one record must hold, and those that it must not. */
export interface Clause {
  /** `and on the same service`, `and nowhere`: how it hangs together with the one before. */
  readonly link: string;
  readonly holds: readonly Condition[];
  readonly lacks: readonly Condition[];
}

/** A sign's condition as clauses to be listed. */
export function clausesOf(when: When): readonly Clause[] {
  if ('any' in when) return when.any.flatMap((one, at) => withLink(clausesOf(one), at === 0 ? '' : 'or'));
  if ('all' in when) return when.all.map((one, at) => clause(one, at === 0 ? '' : `and, same ${when.per}`));
  if ('count' in when) return [clause(when.count, `at least ${when.atLeast} times a ${when.per}`)];
  if ('seen' in when) return [clause(when.seen, ''), clause(when.without, `and never, same ${when.per}`)];
  return [clause(when, '')];
}

const withLink = ([first, ...rest]: readonly Clause[], link: string): readonly Clause[] =>
  first ? [{ ...first, link: link || first.link }, ...rest] : [];
const clause = ({ record, unless }: One, link: string): Clause => ({
  link,
  holds: conditionsOf(record),
  lacks: unless ? conditionsOf(unless) : [],
});

function conditionsOf(pattern: Pattern): readonly Condition[] {
  return (Object.entries(pattern) as [FactName, string | number | Test][]).flatMap(([fact, wanted]) => {
    const one = (how: string, value: string | number): Condition => {
      const page = pageOf(fact, String(value));
      const words = fact === 'phrase' ? (knowledge.texts[String(value)]?.title ?? String(value)) : String(value);
      return { fact, means: facts[fact].means, how, value: words, ...(page && how !== 'matches' ? { page } : {}) };
    };
    if (typeof wanted !== 'object') return [one('', wanted)];
    return Object.entries(wanted).flatMap(([test, value]) => {
      if (test === 'empty')
        return [{ fact, means: facts[fact].means, how: value ? 'is empty' : 'is there', value: '' }];
      if (Array.isArray(value))
        return value.map((each, at) => one(at === 0 ? '' : test === 'every' ? 'and' : 'or', each));
      return [one(HOW[test] ?? test, value as string | number)];
    });
  });
}
const HOW: Readonly<Record<string, string>> = { starts: 'begins', min: 'at least', max: 'at most' };

/** The page of a fact's value, where the lexicon has one: a phrase, a flag, a code detail, a TLS reason. */
function pageOf(fact: FactName, value: string): string | undefined {
  const id = ['phrase', 'flag', 'codeDetails', 'tlsReason'].includes(fact) ? value : undefined;
  const text = id === undefined ? undefined : knowledge.texts[id];
  return text && pageOfTerm(text);
}
