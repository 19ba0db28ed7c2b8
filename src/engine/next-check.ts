/** The question that tells a problem's remaining causes apart best. */

import { asksOf } from './asks.ts';
import type { Check, Knowledge, Meaning } from './types.ts';
import type { Case } from './verdicts.ts';

const POSSIBLE = [3, 2, 1, 1, 0.5, 0.5];
const UNCOMMON = 0.2;
/** The question is about one of this many causes, the first ones. */
const LEADING = 4;

/** Weight of a case as long as nothing more is known: certain 8, likely 4, possible by its place 3, 2, 1, 1, ½ … */
const weightOf = (one: Case, place: number): number =>
  one.certainty === 'certain' ? 8 : one.certainty === 'likely' ? 4 : (POSSIBLE[place] ?? UNCOMMON);

/**
 * The check after which the least weight is expected to be left; ties: read-only, fewer tools, name.
 * `cases` are the problem's own, best first. None where no check is asked or one cause stands alone and is certain.
 */
export function nextCheck(cases: readonly Case[], knowledge: Knowledge): string | undefined {
  const open = cases.filter((one) => one.ruledOutBy === null);
  if (open.length === 1 && open[0]?.certainty === 'certain') return undefined;
  const asked = new Set(open.flatMap((one) => one.answered.map(({ check }) => check)));
  let possible = 0;
  const weighed = open.map((one) => ({ one, weight: weightOf(one, one.certainty === 'possible' ? possible++ : 0) }));
  const askedBy = (some: readonly Case[]) =>
    some
      .flatMap(({ rule }) => Object.keys(knowledge.rules[rule]?.asks ?? {}))
      .filter((id) => !asked.has(id) && knowledge.checks[id]);
  // Where one cause stands out, the question is whether it is that one.
  const first = open[0];
  const best = first && first.certainty !== 'possible' ? askedBy([first]) : [];
  const proving = best.filter((id) => Object.values(asksOf(first?.rule ?? '', id, knowledge) ?? {}).includes('proves'));
  const leading = askedBy(open.slice(0, LEADING));
  const candidates = new Set([proving, best, leading, askedBy(open)].find((some) => some.length > 0));
  const scored = [...candidates].map((id) => {
    const check = knowledge.checks[id] as Check;
    return {
      id,
      left: expectedLeft(check, id, weighed, knowledge),
      changes: check.run.some(({ changes }) => changes),
      tools: toolsOf(check),
    };
  });
  scored.sort(
    (a, b) => a.left - b.left || Number(a.changes) - Number(b.changes) || a.tools - b.tools || (a.id < b.id ? -1 : 1),
  );
  return scored[0]?.id;
}

const toolsOf = ({ run }: Check): number => new Set(run.flatMap(({ needs }) => needs)).size;

interface Weighed {
  readonly one: Case;
  readonly weight: number;
}

/**
 * The sum over the answers of (how much weight expects this answer) × (how much weight remains after it). A cause expects
 * the answers that prove or suggest it; one that says nothing of the kind expects all that neither prove another cause nor
 * rule this one out.
 */
function expectedLeft(check: Check, id: string, weighed: readonly Weighed[], knowledge: Knowledge): number {
  const answers = Object.keys(check.answers);
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0 || answers.length === 0) return Number.POSITIVE_INFINITY;
  const means = (one: Case, answer: string): Meaning | undefined => asksOf(one.rule, id, knowledge)?.[answer];
  // What would prove one cause is not expected where another is true.
  const proving = new Set(answers.filter((answer) => weighed.some(({ one }) => means(one, answer) === 'proves')));
  const plain = answers.filter((answer) => !proving.has(answer));
  const neutral = plain.length > 0 ? plain : answers;
  let left = 0;
  for (const answer of answers) {
    let expecting = 0;
    let remaining = 0;
    for (const { one, weight } of weighed) {
      const wanted = answers.filter((other) => ['proves', 'suggests'].includes(means(one, other) ?? ''));
      const open = wanted.length > 0 ? wanted : neutral.filter((other) => means(one, other) !== 'rulesOut');
      if (open.includes(answer)) expecting += weight / open.length;
      const meaning = means(one, answer);
      if (meaning === 'rulesOut') continue;
      remaining += meaning === 'against' ? weight / 2 : meaning === 'proves' ? 0 : weight;
    }
    const proven = weighed.some(({ one }) => means(one, answer) === 'proves');
    // What is proven leaves nothing open.
    if (!proven) left += (expecting / total) * remaining;
  }
  return left;
}
