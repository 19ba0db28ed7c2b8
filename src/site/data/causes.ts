import { pageOfRule } from '../../engine/report.ts';
import type { Check, Meaning, Rule, Symptom } from '../../engine/types.ts';
import { knowledge } from '../../knowledge.ts';
import { areas } from './areas.ts';

/** A cause with its id and address. */
export interface Cause {
  readonly id: string;
  readonly path: string;
  readonly rule: Rule;
}
export interface AskedCheck {
  readonly id: string;
  readonly check: Check;
  /** What each answer means for the cause; answers that say nothing of it are absent. */
  readonly meanings: { readonly [answer: string]: Meaning };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** All causes, by title. */
export const causes: readonly Cause[] = Object.entries(knowledge.rules)
  .map(([id, rule]) => ({ id, path: pageOfRule(id, rule.area), rule }))
  .sort((a, b) => compare(a.rule.title, b.rule.title));
const byId = new Map(causes.map((cause) => [cause.id, cause]));

export const causeOf = (id: string): Cause | undefined => byId.get(id);
export const causesOf = (ids: readonly string[]): readonly Cause[] => ids.flatMap((id) => byId.get(id) ?? []);
export const causesIn = (area: string): readonly Cause[] => causes.filter(({ rule }) => rule.area === area);

/** The areas that have causes, in the order of their table; one that the table does not know comes last. */
export const areasInUse: readonly string[] = [
  ...Object.keys(areas),
  ...causes.map(({ rule }) => rule.area).filter((area) => !(area in areas)),
].filter((area, at, all) => all.indexOf(area) === at && causesIn(area).length > 0);

/** How often a cause comes early behind a symptom: whole for the first place, half for the second, a third for the third. */
const commonness: ReadonlyMap<string, number> = (() => {
  const scores = new Map<string, number>();
  for (const { causes: behind } of Object.values(knowledge.symptoms)) {
    behind.forEach((id, place) => {
      scores.set(id, (scores.get(id) ?? 0) + 1 / (place + 1));
    });
  }
  return scores;
})();

/** The most common causes first; what is normal last. */
export const commonFirst = (some: readonly Cause[]): readonly Cause[] =>
  some.toSorted(
    (a, b) =>
      Number(a.rule.kind === 'normal') - Number(b.rule.kind === 'normal') ||
      (commonness.get(b.id) ?? 0) - (commonness.get(a.id) ?? 0) ||
      compare(a.rule.title, b.rule.title),
  );

/** The symptoms behind which a cause may stand, most common place first. */
export const symptomsOf = (rule: string): readonly { readonly id: string; readonly symptom: Symptom }[] =>
  Object.entries(knowledge.symptoms)
    .filter(([, symptom]) => symptom.causes.includes(rule))
    .map(([id, symptom]) => ({ id, symptom }))
    .sort((a, b) => a.symptom.causes.indexOf(rule) - b.symptom.causes.indexOf(rule));

/** Written on one side, read on both. */
export const lookalikesOf = ({ id, rule }: Cause): readonly Cause[] => {
  const named = causes.filter((other) => other.rule.lookalikes.includes(id)).map((other) => other.id);
  return causesOf([...new Set([...rule.lookalikes, ...named])].filter((other) => other !== id));
};

/** The checks that a cause asks, most decisive first: one that can prove it, then the one whose answers say most. */
export function checksOf({ rule }: Cause): readonly AskedCheck[] {
  return Object.entries(rule.asks ?? {})
    .flatMap(([id, meanings = {}]) => {
      const check = knowledge.checks[id];
      return check ? [{ id, check, meanings }] : [];
    })
    .sort((a, b) => decides(b) - decides(a) || compare(a.id, b.id));
}

const WORTH: Readonly<Record<Meaning, number>> = { proves: 4, rulesOut: 3, suggests: 2, against: 1 };
function decides({ check, meanings }: AskedCheck): number {
  const changes = check.run.some((run) => run.changes);
  const said = [...new Set(Object.values(meanings))].reduce((sum, meaning) => sum + WORTH[meaning], 0);
  return said - (changes ? 5 : 0);
}

/** What one answer tells of two causes that look alike, where it tells them apart. */
export interface Difference {
  readonly check: string;
  readonly answer: string;
  readonly says: string;
}

/** The answers that speak for `other` and not for `cause`, best first. */
export function differences(cause: Cause, other: Cause): readonly Difference[] {
  const own = new Map(checksOf(cause).map((asked) => [asked.id, asked.meanings]));
  return checksOf(other).flatMap(({ id, check, meanings }) =>
    Object.entries(meanings).flatMap(([answer, meaning]) => {
      const here = own.get(id)?.[answer];
      const speaksForOther = meaning === 'proves' || meaning === 'suggests';
      const says = check.answers[answer]?.says;
      return speaksForOther && here !== 'proves' && here !== 'suggests' && says ? [{ check: id, answer, says }] : [];
    }),
  );
}
