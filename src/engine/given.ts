/** Answers that were clicked or typed: about which object each is. */
import type { Key } from '../facts/facts.ts';
import { asksOf } from './asks.ts';
import type { AnswerSeen, State } from './fold.ts';
import { questionOf, sameKey } from './question.ts';
import type { Knowledge } from './types.ts';
import type { Problem, Unclear } from './verdicts.ts';

export interface Given {
  readonly answers: readonly AnswerSeen[];
  readonly unclear: readonly Unclear[];
}
/** What may be asked about: a rule's case, with the problems that it explains. */
interface Asking {
  readonly rule: string;
  readonly per: Key;
  readonly key: string | undefined;
  readonly problems: ReadonlySet<string>;
}

/**
 * The answers of the context. One that names its object counts for that object alone. One that names none counts where there
 * is but one that it can be about; of several it is not guessed which: it counts for none, and is told as unclear.
 */
export function givenAnswers(cases: readonly Asking[], problems: readonly Problem[], state: State): Given {
  const answers: AnswerSeen[] = [];
  const unclear: Unclear[] = [];
  for (const [id, answer] of Object.entries(state.context.answers ?? {})) {
    const { check, about } = questionOf(id);
    const objects = about === undefined ? objectsOf(check, cases, problems, state.knowledge) : [];
    if (objects.length > 1) unclear.push({ check, answer, about: objects });
    else answers.push({ check, answer, about, facts: [] });
  }
  return { answers, unclear };
}

/** The objects that a case is about, as a check names them: its own key, else those of its problems. */
export const keysOf = (one: Asking, problems: readonly Problem[], about: Key | undefined): readonly string[] =>
  one.per === about && one.key !== undefined
    ? [one.key]
    : problems.flatMap(({ id, per, key }) => (one.problems.has(id) && per === about && key !== undefined ? [key] : []));

/** The different objects that the answers to a check mean something to. */
function objectsOf(
  check: string,
  cases: readonly Asking[],
  problems: readonly Problem[],
  knowledge: Knowledge,
): readonly string[] {
  const about = knowledge.checks[check]?.about;
  const asks = (rule: string) => asksOf(rule, check, knowledge) !== undefined;
  const listed = problems.filter(({ symptom }) => knowledge.symptoms[symptom ?? '']?.causes.some(asks));
  const keys = [
    ...cases.filter(({ rule }) => asks(rule)).flatMap((one) => keysOf(one, problems, about)),
    ...listed.flatMap(({ per, key }) => (per === about && key !== undefined ? [key] : [])),
  ];
  // Of names of one object the longest is kept.
  const longest = [...new Set(keys)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return longest.filter((key, index) => !longest.slice(0, index).some((other) => sameKey(key, other))).sort();
}
