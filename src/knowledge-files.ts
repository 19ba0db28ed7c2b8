/**
 * Knowledge as a page loads it: a match file (signs, phrases, ids) and a texts file (sentences, fixes, sources), both
 * before the first verdict, so that no request depends on what was pasted.
 */
import type { Check, Knowledge, Meaning, Rule, Sign, Strength, Symptom, TermText } from './engine/types.ts';
import { type Ids, withIds, withPlaces } from './packed-references.ts';
import { type PackedRuleTexts, packedRuleTexts, type RuleTexts, ruleTextsAt } from './packed-rule-texts.ts';
import { type PackedTerms, type PackedText, packedTerms, packedTexts, termsFrom, textsFrom } from './packed-terms.ts';

/** What is matched. */
export interface MatchFile {
  readonly version: string;
  readonly rules: { readonly [id: string]: unknown };
  readonly symptoms: { readonly [id: string]: unknown };
  readonly checks: {
    /** The answers that are recognised; all of them, in their order, stand in the texts. */
    readonly [id: string]: { readonly about: Check['about']; readonly whens: { readonly [answer: string]: unknown } };
  };
  readonly terms: PackedTerms;
}
/** What is shown. Texts of a rule's signs stand in the order of its strengths and signs, rules in the match file's. */
export interface TextsFile {
  readonly version: string;
  readonly rules: PackedRuleTexts;
  readonly symptoms: { readonly [id: string]: { readonly title: string; readonly says: string } };
  readonly checks: {
    readonly [id: string]: {
      readonly ask: string;
      readonly run: Check['run'];
      readonly says: { readonly [answer: string]: string };
    };
  };
  /** In the order of the match file's terms. */
  readonly terms: readonly PackedText[];
  readonly incidents: NonNullable<Knowledge['incidents']>;
}

const STRENGTHS: readonly Strength[] = ['proves', 'suggests', 'fits', 'against'];
const signsOf = ({ signs }: Rule): readonly Sign[] => STRENGTHS.flatMap((strength) => signs[strength] ?? []);
const mapped = <In, Out>(
  values: { readonly [id: string]: In },
  change: (value: In, id: string) => Out,
): { [id: string]: Out } => Object.fromEntries(Object.entries(values).map(([id, value]) => [id, change(value, id)]));

/** The two files of a knowledge. */
export function filesOf(knowledge: Knowledge): { readonly match: MatchFile; readonly texts: TextsFile } {
  const { version } = knowledge;
  const ids = idsOf(knowledge.terms, knowledge.rules);
  return {
    match: {
      version,
      rules: mapped(knowledge.rules, (rule) => withPlaces(withoutTexts(rule, knowledge.checks), ids)),
      symptoms: mapped(knowledge.symptoms, ({ title: _t, says: _s, ...rest }) => withPlaces(rest, ids)),
      checks: mapped(knowledge.checks, ({ about, answers }) => ({
        about,
        whens: Object.fromEntries(
          Object.entries(answers).flatMap(([answer, { when }]) => (when ? [[answer, withPlaces(when, ids)]] : [])),
        ),
      })),
      terms: packedTerms(knowledge.terms),
    },
    texts: {
      version,
      rules: packedRuleTexts(
        Object.values(knowledge.rules).map((rule) => ({
          title: rule.title,
          says: rule.says,
          area: rule.area,
          ...(rule.scan && { scan: rule.scan }),
          because: signsOf(rule).map(({ because }) => because),
          fixes: rule.fixes,
          sources: rule.sources,
        })),
      ),
      symptoms: mapped(knowledge.symptoms, ({ title, says }) => ({ title, says })),
      checks: mapped(knowledge.checks, ({ ask, run, answers }) => ({
        ask,
        run,
        says: mapped(answers, ({ says }) => says),
      })),
      terms: packedTexts(knowledge.terms, knowledge.texts),
      incidents: knowledge.incidents ?? {},
    },
  };
}

function withoutTexts(rule: Rule, checks: Knowledge['checks']) {
  const {
    title: _t,
    says: _s,
    area: _a,
    scan: _n,
    fixes: _f,
    sources: _o,
    lookalikes: _l,
    signs,
    asks,
    ...rest
  } = rule;
  return {
    ...rest,
    ...(asks && { asks: packedAsks(asks, checks) }),
    signs: mapped(signs as { [strength: string]: readonly Sign[] }, (some) => some.map(({ when }) => when)),
  };
}

// ---- what answers mean ------------------------------------------------------------------------------------------

/** By one letter each. */
const MEANINGS: { readonly [letter: string]: Meaning } = {
  p: 'proves',
  s: 'suggests',
  a: 'against',
  r: 'rulesOut',
};
const letterOf = (meaning: Meaning): string => Object.keys(MEANINGS).find((one) => MEANINGS[one] === meaning) ?? '';
const RADIX = 36;

/** `{ none: 'rulesOut', there: 'proves' }` → `2r0p`: which answer, by its place in the check, and what it means. */
const packedAsks = (asks: NonNullable<Rule['asks']>, checks: Knowledge['checks']): { [check: string]: string } =>
  mapped(asks as { [check: string]: { [answer: string]: Meaning } }, (meanings, check) => {
    const answers = Object.keys(checks[check]?.answers ?? {});
    return Object.entries(meanings)
      .map(([answer, meaning]) => answers.indexOf(answer).toString(RADIX) + letterOf(meaning))
      .join('');
  });
const asksFrom = (
  packed: { readonly [check: string]: string },
  checks: TextsFile['checks'],
): NonNullable<Rule['asks']> =>
  mapped(packed, (meanings, check) => {
    const answers = Object.keys(checks[check]?.says ?? {});
    const pairs = meanings.match(/../g) ?? [];
    return Object.fromEntries(
      pairs.map(([at = '', letter = '']) => [answers[Number.parseInt(at, RADIX)] ?? '', MEANINGS[letter] as Meaning]),
    );
  });

// ---- all together -----------------------------------------------------------------------------------------------

const idsOf = (terms: readonly { readonly id: string }[], rules: object): Ids => ({
  term: terms.map(({ id }) => id),
  rule: Object.keys(rules),
});

type Code = Pick<Knowledge, 'formats' | 'wrappers'>;

/** Both files put together again, with the formats and wrappers, which are code. */
export function knowledgeFrom(match: MatchFile, texts: TextsFile, code: Code): Knowledge {
  const terms = termsFrom(match.terms);
  const ids = idsOf(terms, match.rules);
  return {
    ...code,
    version: match.version,
    terms,
    texts: textsFrom(texts.terms, terms) as { [id: string]: TermText },
    incidents: texts.incidents,
    rules: Object.fromEntries(
      Object.entries(match.rules).map(([id, rule], place) => [
        id,
        ruleFrom(withIds(rule, ids), ruleTextsAt(texts.rules, place), texts.checks),
      ]),
    ),
    symptoms: Object.fromEntries(
      Object.entries(match.symptoms).map(([id, symptom]) => [
        id,
        {
          ...(withIds(symptom, ids) as Symptom),
          ...texts.symptoms[id],
        },
      ]),
    ),
    checks: Object.fromEntries(
      Object.entries(match.checks).map(([id, { about, whens }]) => {
        const { ask, run, says } = texts.checks[id] as TextsFile['checks'][string];
        const answers = mapped(says, (text, answer) => ({
          says: text,
          ...(whens[answer]
            ? { when: withIds(whens[answer], ids) as NonNullable<Check['answers'][string]['when']> }
            : {}),
        }));
        return [id, { ask, run, about, answers } as Check];
      }),
    ),
  };
}

function ruleFrom(rule: unknown, { because, ...texts }: RuleTexts, checks: TextsFile['checks']): Rule {
  const { asks, ...compact } = rule as Omit<Rule, 'signs' | 'asks' | keyof typeof texts> & {
    signs: { [S in Strength]?: readonly Sign['when'][] };
    asks?: { readonly [check: string]: string };
  };
  let next = 0;
  const signs: { [S in Strength]?: readonly Sign[] } = {};
  for (const strength of STRENGTHS) {
    const whens = compact.signs[strength];
    if (whens) signs[strength] = whens.map((when) => ({ when, because: because[next++] ?? '' }));
  }
  return { ...compact, ...texts, ...(asks && { asks: asksFrom(asks, checks) }), signs, lookalikes: [] } as Rule;
}
