/**
 * What is shown of the rules, as a page loads it: by column, in the rules' order. Sentences of one kind stand together then
 * (all the risks, all the snippets), which makes the texts file a tenth lighter.
 */
import type { Fix, Rule, Source } from './engine/types.ts';

export interface RuleTexts {
  readonly title: string;
  readonly says: string;
  readonly area: string;
  readonly scan?: Rule['scan'];
  /** Of each sign, in the order of strengths and signs. */
  readonly because: readonly string[];
  readonly fixes: readonly Fix[];
  readonly sources: readonly Source[];
}

const OF_FIX = ['do', 'snippet', 'risk', 'undo', 'verify', 'applies'] as const satisfies readonly (keyof Fix)[];
type OfFix = (typeof OF_FIX)[number];
/** `0` stands for what a fix does not have. */
type FixColumn = readonly (readonly (Fix[OfFix] | 0)[])[];

export interface PackedRuleTexts extends Readonly<Record<'title' | 'says' | 'area', readonly string[]>> {
  /** `0` where a log can be searched for it. */
  readonly scan: readonly (NonNullable<Rule['scan']> | 0)[];
  readonly because: readonly (readonly string[])[];
  readonly sources: readonly (readonly Source[])[];
  readonly fixes: { readonly [Part in OfFix]: FixColumn };
}

export const packedRuleTexts = (rules: readonly RuleTexts[]): PackedRuleTexts => ({
  title: rules.map(({ title }) => title),
  says: rules.map(({ says }) => says),
  area: rules.map(({ area }) => area),
  scan: rules.map(({ scan }) => scan ?? 0),
  because: rules.map(({ because }) => because),
  sources: rules.map(({ sources }) => sources),
  fixes: Object.fromEntries(
    OF_FIX.map((part) => [part, rules.map(({ fixes }) => fixes.map((fix) => fix[part] ?? 0))]),
  ) as unknown as PackedRuleTexts['fixes'],
});

/** The texts of the rule at this place. */
export function ruleTextsAt(packed: PackedRuleTexts, place: number): RuleTexts {
  const { title, says, area, scan, because, sources, fixes } = packed;
  return {
    title: title[place] ?? '',
    says: says[place] ?? '',
    area: area[place] ?? '',
    ...(scan[place] && { scan: scan[place] }),
    because: because[place] ?? [],
    sources: sources[place] ?? [],
    fixes: (fixes.do[place] ?? []).map((_, at) => fixFrom(OF_FIX.map((part) => [part, fixes[part][place]?.[at] ?? 0]))),
  };
}

const fixFrom = (parts: readonly (readonly [OfFix, Fix[OfFix] | 0])[]): Fix =>
  Object.fromEntries(parts.filter(([, value]) => value !== 0)) as unknown as Fix;
