/**
 * Knowledge as a page loads it: a match file (signs, phrases, ids) and a texts file (sentences, fixes, sources), both
 * before the first verdict, so that no request depends on what was pasted.
 */
import type { Check, Fix, Knowledge, Rule, Sign, Source, Strength, Symptom, TermText } from './engine/types.ts';
import { type PackedTerm, type PackedText, packedTerms, packedTexts, termsFrom, textsFrom } from './packed-terms.ts';

/** What is matched. */
export interface MatchFile {
  readonly version: string;
  readonly rules: { readonly [id: string]: unknown };
  readonly symptoms: { readonly [id: string]: unknown };
  readonly checks: {
    readonly [id: string]: { readonly about: Check['about']; readonly whens: { readonly [answer: string]: unknown } };
  };
  readonly terms: readonly PackedTerm[];
}
/** What is shown. Texts of a rule's signs stand in the order of its strengths and signs. */
export interface TextsFile {
  readonly version: string;
  readonly rules: { readonly [id: string]: RuleTexts };
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
interface RuleTexts {
  readonly title: string;
  readonly says: string;
  readonly because: readonly string[];
  readonly fixes: readonly Fix[];
  readonly sources: readonly Source[];
}

const STRENGTHS: readonly Strength[] = ['proves', 'suggests', 'fits', 'against'];
const signsOf = ({ signs }: Rule): readonly Sign[] => STRENGTHS.flatMap((strength) => signs[strength] ?? []);
const mapped = <In, Out>(values: { readonly [id: string]: In }, change: (value: In) => Out): { [id: string]: Out } =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [id, change(value)]));

/** The two files of a knowledge. */
export function filesOf(knowledge: Knowledge): { readonly match: MatchFile; readonly texts: TextsFile } {
  const { version } = knowledge;
  return {
    match: {
      version,
      rules: mapped(knowledge.rules, withoutTexts),
      symptoms: mapped(knowledge.symptoms, ({ title: _t, says: _s, ...rest }) => rest),
      checks: mapped(knowledge.checks, ({ about, answers }) => ({
        about,
        whens: mapped(answers, ({ when }) => when ?? null),
      })),
      terms: packedTerms(knowledge.terms),
    },
    texts: {
      version,
      rules: mapped(knowledge.rules, (rule) => ({
        title: rule.title,
        says: rule.says,
        because: signsOf(rule).map(({ because }) => because),
        fixes: rule.fixes,
        sources: rule.sources,
      })),
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

function withoutTexts({ title: _t, says: _s, fixes: _f, sources: _o, signs, lookalikes: _l, ...rest }: Rule) {
  return {
    ...rest,
    signs: mapped(signs as { [strength: string]: readonly Sign[] }, (some) => some.map(({ when }) => when)),
  };
}

type Code = Pick<Knowledge, 'formats' | 'wrappers'>;

/** Both files put together again, with the formats and wrappers, which are code. */
export function knowledgeFrom(match: MatchFile, texts: TextsFile, code: Code): Knowledge {
  const terms = termsFrom(match.terms);
  return {
    ...code,
    version: match.version,
    terms,
    texts: textsFrom(texts.terms, terms) as { [id: string]: TermText },
    incidents: texts.incidents,
    rules: Object.fromEntries(
      Object.entries(match.rules).map(([id, rule]) => [id, ruleFrom(rule, texts.rules[id] as RuleTexts)]),
    ),
    symptoms: Object.fromEntries(
      Object.entries(match.symptoms).map(([id, symptom]) => [id, { ...(symptom as Symptom), ...texts.symptoms[id] }]),
    ),
    checks: Object.fromEntries(
      Object.entries(match.checks).map(([id, { about, whens }]) => {
        const { ask, run, says } = texts.checks[id] as TextsFile['checks'][string];
        const answers = Object.entries(whens).map(([answer, when]) => [
          answer,
          { says: says[answer] ?? answer, ...(when ? { when } : {}) },
        ]);
        return [id, { ask, run, about, answers: Object.fromEntries(answers) } as Check];
      }),
    ),
  };
}

function ruleFrom(rule: unknown, { because, ...texts }: RuleTexts): Rule {
  const compact = rule as Omit<Rule, 'signs' | keyof typeof texts> & {
    signs: { [S in Strength]?: readonly Sign['when'][] };
  };
  let next = 0;
  const signs: { [S in Strength]?: readonly Sign[] } = {};
  for (const strength of STRENGTHS) {
    const whens = compact.signs[strength];
    if (whens) signs[strength] = whens.map((when) => ({ when, because: because[next++] ?? '' }));
  }
  return { ...compact, ...texts, signs, lookalikes: [] };
}
