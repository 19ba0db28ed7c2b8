import type { Check, Ids, Rule, Symptom } from '../engine/types.ts';
import type { CheckId, CodeDetailsId, PhraseId, RuleId, SymptomId } from '../generated/ids.ts';

/** The ids that exist: a flag, phrase, rule, symptom or check that does not exist does not compile. */
export interface Known extends Ids {
  readonly phrase: PhraseId;
  readonly details: CodeDetailsId;
  readonly rule: RuleId;
  readonly symptom: SymptomId;
  readonly check: CheckId;
}

/** A cause; the folder's name is its id. */
export const defineRule = (rule: Rule<Known>): Rule<Known> => rule;
/** What a text states that happened; the folder's name is its id. */
export const defineSymptom = (symptom: Symptom<Known>): Symptom<Known> => symptom;
/** A question with a command and its answers; the folder's name is its id. */
export const defineCheck = (check: Check<Known>): Check<Known> => check;
