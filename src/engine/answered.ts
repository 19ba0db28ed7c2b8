/** What the answers to checks make of a case. */
import { asksOf } from './asks.ts';
import { lowered } from './certainty.ts';
import { type AnswerSeen, echoesOf, type State } from './fold.ts';
import { keysOf } from './given.ts';
import { sameKey } from './question.ts';
import type { Certainty, Meaning } from './types.ts';
import type { Answered, Case, Problem } from './verdicts.ts';

/**
 * What the answers to checks make of a case: those that name an object hold for that object. Where output does not say what it
 * is about, it is wild; given answers were made clear before.
 * What speaks for it counts before what speaks against it, in whatever order the answers stand. The words that raised the
 * question do not answer it: they have counted, and make nothing surer a second time.
 */
export function answered(one: Case, problems: readonly Problem[], given: readonly AnswerSeen[], state: State): Case {
  const told = new Map<string, Answered>();
  const its = problems.filter(({ id }) => one.problems.has(id));
  for (const seen of answersFor(one, its, given, state)) {
    const { check, answer, facts } = seen;
    const meaning = asksOf(one.rule, check, state.knowledge)?.[answer];
    if (!meaning || told.has(`${check} ${answer}`)) continue; // however often it stands in the text, it was given once
    const raises = meaning === 'proves' || meaning === 'suggests';
    told.set(`${check} ${answer}`, { check, answer, meaning, facts, isEcho: raises && isEcho(seen, one, its, state) });
  }
  const heard = [...told.values()];
  const meant = (wanted: Meaning) => heard.filter(({ meaning }) => meaning === wanted);
  const isMeant = (wanted: Meaning) => meant(wanted).some((answer) => !answer.isEcho);
  let certainty: Certainty = one.certainty;
  if (isMeant('proves')) certainty = 'certain';
  if (isMeant('suggests') && certainty === 'possible') certainty = 'likely';
  for (const _ of meant('against')) certainty = lowered(certainty) ?? 'possible';
  const out = meant('rulesOut').at(-1);
  const ruledOutBy = out ? (state.knowledge.checks[out.check]?.answers[out.answer]?.says ?? out.answer) : null;
  return { ...one, certainty, answered: heard, ruledOutBy };
}

/** Whether every record that makes this a case, or its problems, gives the answer itself. */
function isEcho(seen: AnswerSeen, one: Case, problems: readonly Problem[], state: State): boolean {
  if (state.echoes.size === 0 || seen.facts.length === 0) return false;
  const leading = one.bySymptom ? problems : [...problems, { count: one.records, from: one.from }];
  return leading.every(({ count, from }) => echoesOf(state, seen, from) >= count);
}

function answersFor(one: Case, problems: readonly Problem[], given: readonly AnswerSeen[], state: State) {
  const aboutOf = (check: string) => state.knowledge.checks[check]?.about;
  const chosen = given.filter(
    ({ check, about }) =>
      about === undefined || keysOf(one, problems, aboutOf(check)).some((key) => sameKey(about, key)),
  );
  const read = state.answers.filter(({ check, about, namespace }) => {
    if (namespace !== undefined && one.per === 'service' && isElsewhere(one.key, namespace)) return false;
    if (aboutOf(check) !== one.per) return true;
    return about === undefined || one.key === undefined || sameKey(about, one.key);
  });
  const told = new Set(chosen.map(({ check }) => check));
  return [...chosen, ...read.filter(({ check }) => !told.has(check))];
}
/** Whether the service `cart.shop` is in another namespace; one without a namespace may be in any. */
function isElsewhere(service: string | undefined, namespace: string): boolean {
  const own = service?.split('.')[1];
  return own !== undefined && own !== namespace;
}
