/** Knowledge with any number of rules: the real ones, as many as are asked for, and made up ones beyond them. */

import type { Knowledge, Rule, Term } from '../../src/engine/types.ts';
import { knowledge } from '../../src/knowledge.ts';

/** A number from a number, always the same: what is measured does not change from run to run. */
const mixed = (value: number): number => {
  const one = Math.imul(value ^ 0x9e3779b1, 0x85ebca6b);
  return (one ^ (one >>> 15)) >>> 0;
};

export function withRules(count: number): Knowledge {
  const real = Object.entries(knowledge.rules);
  if (count <= real.length) {
    const rules = Object.fromEntries(real.slice(0, count));
    return { ...knowledge, rules, symptoms: {}, checks: {} };
  }
  const words = [
    ...new Set(knowledge.terms.flatMap(({ wordings }) => wordings.flatMap((one) => one.match(/[a-z]{4,12}/g) ?? []))),
  ];
  const made = Array.from({ length: count - real.length }, (_, at) => {
    const wording = [1, 2, 3, 4].map((place) => words[mixed(at * 4 + place) % words.length]).join(' ');
    return { id: `made-up-${at}`, wording };
  });
  const like = real[0]?.[1] as Rule;
  return {
    ...knowledge,
    terms: [
      ...knowledge.terms,
      ...made.map(({ id, wording }): Term => ({ id, kind: 'log-message', wordings: [wording] })),
    ],
    rules: {
      ...knowledge.rules,
      ...Object.fromEntries(
        made.map(({ id }): [string, Rule] => [
          id,
          { ...like, signs: { suggests: [{ when: { record: { phrase: id } }, because: 'It is written there.' }] } },
        ]),
      ),
    },
  };
}
