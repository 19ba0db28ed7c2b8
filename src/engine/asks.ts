/** What the answers to a check mean to causes. */
import type { Knowledge, Meaning } from './types.ts';

type Asks = { readonly [answer: string]: Meaning };

/** What each answer to a check means to a rule; nothing where the rule does not ask it. */
export const asksOf = (rule: string, check: string, knowledge: Knowledge): Asks | undefined =>
  (knowledge.rules[rule]?.asks as { readonly [check: string]: Asks | undefined } | undefined)?.[check];

/** What one answer would say of each of these rules: `{ proves: ['no-endpoints'], rulesOut: ['pods-not-ready'] }`. */
export function meaningsOf(
  check: string,
  answer: string,
  rules: readonly string[],
  knowledge: Knowledge,
): { readonly [M in Meaning]?: readonly string[] } {
  const means: { [M in Meaning]?: string[] } = {};
  for (const rule of rules) {
    const meaning = asksOf(rule, check, knowledge)?.[answer];
    if (meaning) means[meaning] = [...(means[meaning] ?? []), rule];
  }
  return means;
}
