import { nearest } from '../engine/nearest.ts';
import { questionOf } from '../engine/question.ts';
import type { Context, Knowledge } from '../engine/types.ts';
import type { Command } from './arguments.ts';
import { CannotRun, didYouMean } from './cannot-run.ts';

/** What was typed of the mesh and of checks' answers. */
export function contextOf(
  { answers, istio, dataPlane }: Extract<Command, { name: 'diagnose' | 'scan' }>,
  { checks }: Knowledge,
): Context {
  return {
    answers: Object.fromEntries(answers.map(([question, answer]) => [question, knownAnswer(question, answer, checks)])),
    ...(istio ? { istio } : {}),
    ...(dataPlane ? { dataPlane } : {}),
  };
}

/** The answer as the check of the question spells it; `Not-Ready` is `not ready`. */
export function knownAnswer(question: string, written: string, checks: Knowledge['checks']): string {
  const name = questionOf(question).check;
  const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
  if (!check)
    throw new CannotRun(
      `There is no check \`${name}\`.`,
      didYouMean(nearest(name, Object.keys(checks)), 'A report names the check to answer.'),
    );
  const answers = Object.keys(check.answers);
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[\s_-]+/g, ' ')
      .trim();
  const found = answers.find((answer) => plain(answer) === plain(written));
  if (found === undefined)
    throw new CannotRun(
      `The check \`${name}\` has no answer \`${written}\`.`,
      `Its answers are ${answers.map((answer) => `\`${answer}\``).join(', ')}.`,
    );
  return found;
}
