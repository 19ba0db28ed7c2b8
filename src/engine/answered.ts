/** What the answers to checks make of a case. */
import { asksOf } from './asks.ts';
import { lowered } from './certainty.ts';
import type { FactAt, State } from './fold.ts';
import type { Certainty, Meaning } from './types.ts';
import type { Answered, Case } from './verdicts.ts';

/**
 * What the answers to checks make of a case: given ones hold for all, read ones for the same key (absent parts are wild).
 * What speaks for it counts before what speaks against it, in whatever order the answers stand.
 */
export function answered(one: Case, state: State): Case {
  const told = new Map<string, Answered>();
  for (const { check, answer, facts } of answersFor(one, state)) {
    const meaning = asksOf(one.rule, check, state.knowledge)?.[answer];
    // However often an answer stands in the text, it was given once.
    if (meaning && !told.has(`${check} ${answer}`)) told.set(`${check} ${answer}`, { check, answer, meaning, facts });
  }
  const heard = [...told.values()];
  const meant = (wanted: Meaning) => heard.filter(({ meaning }) => meaning === wanted);
  let certainty: Certainty = one.certainty;
  if (meant('proves').length > 0) certainty = 'certain';
  if (meant('suggests').length > 0 && certainty === 'possible') certainty = 'likely';
  for (const _ of meant('against')) certainty = lowered(certainty) ?? 'possible';
  const out = meant('rulesOut').at(-1);
  const ruledOutBy = out ? (state.knowledge.checks[out.check]?.answers[out.answer]?.says ?? out.answer) : null;
  return { ...one, certainty, answered: heard, ruledOutBy };
}

function answersFor(one: Case, state: State) {
  const given = Object.entries(state.context.answers ?? {}).map(([check, answer]) => ({
    check,
    answer,
    facts: [] as readonly FactAt[],
  }));
  const read = state.answers.filter(({ check, about, namespace }) => {
    if (namespace !== undefined && one.per === 'service' && isElsewhere(one.key, namespace)) return false;
    if (state.knowledge.checks[check]?.about !== one.per) return true;
    return about === undefined || one.key === undefined || sameKey(about, one.key);
  });
  const told = new Set(given.map(({ check }) => check));
  return [...given, ...read.filter(({ check }) => !told.has(check))];
}
/** Whether the service `cart.shop` is in another namespace; one without a namespace may be in any. */
function isElsewhere(service: string | undefined, namespace: string): boolean {
  const own = service?.split('.')[1];
  return own !== undefined && own !== namespace;
}
const sameKey = (one: string, other: string): boolean =>
  one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`);
