/** Symptoms that say no more than that something failed: they are told where nothing else is. */
import { certaintyOf, signsOf } from './certainty.ts';
import type { State } from './fold.ts';
import type { MergedCase } from './merged-cases.ts';
import type { MergedProblem } from './merged-problems.ts';

/** The problems without those that are vague, if anything else is told; of what is normal only what its own lines say. */
export function withoutVague(
  told: readonly MergedProblem[],
  cases: readonly MergedCase[],
  { knowledge }: State,
): readonly MergedProblem[] {
  const isVague = ({ problem }: MergedProblem): boolean => knowledge.symptoms[problem.symptom ?? '']?.vague === true;
  if (!told.some(isVague)) return told;
  const speaking = cases.filter(({ groups }) => certaintyOf(signsOf(groups.values())) !== undefined);
  const isNormal = ({ rule }: MergedCase): boolean => knowledge.rules[rule]?.kind === 'normal';
  const isElse = told.some((one) => !isVague(one)) || speaking.some((one) => !isNormal(one));
  const explained = new Set(speaking.flatMap(({ problems }) => [...problems]));
  return told.filter((one) => !isVague(one) || (!isElse && !explained.has(one.problem.id)));
}
