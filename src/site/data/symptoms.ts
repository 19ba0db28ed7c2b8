import { pageOfSymptom } from '../../engine/report.ts';
import type { Check, Meaning, Symptom } from '../../engine/types.ts';
import { knowledge } from '../../knowledge.ts';
import { type Cause, causesOf } from './causes.ts';
import type { Group } from './links.ts';
import { plain } from './sidebars.ts';

export interface SymptomData {
  readonly id: string;
  readonly path: string;
  readonly symptom: Symptom;
}

/** All symptoms, by title. */
export const symptoms: readonly SymptomData[] = Object.entries(knowledge.symptoms)
  .map(([id, symptom]) => ({ id, path: pageOfSymptom(id), symptom }))
  .sort((a, b) => (a.symptom.title < b.symptom.title ? -1 : 1));

/** The wider symptoms that one makes more exact; the engine takes one or several. */
const widerIds = ({ refines }: Symptom): readonly string[] => [refines ?? []].flat();

export const symptomOf = (id: string | undefined): SymptomData | undefined => symptoms.find((one) => one.id === id);
/** The symptoms that stand below this one in the tree: each has its place under the first that it makes more exact. */
export const formsOf = (id: string): readonly SymptomData[] =>
  symptoms.filter(({ symptom }) => widerIds(symptom)[0] === id);
/** Those with a place elsewhere that are told instead of this one, too. */
export const toldInsteadOf = (id: string): readonly SymptomData[] =>
  symptoms.filter(({ symptom }) => widerIds(symptom).slice(1).includes(id));
/** The symptoms that are no narrower form of another. */
export const widest: readonly SymptomData[] = symptoms.filter(({ symptom }) => !widerIds(symptom).some(symptomOf));
/** From the widest down to this one, without it. */
export function above({ symptom }: SymptomData): readonly SymptomData[] {
  const parent = symptomOf(widerIds(symptom)[0]);
  return parent ? [...above(parent), parent] : [];
}

/** A check, and for each answer the causes of the symptom that it speaks of. */
export interface Split {
  readonly id: string;
  readonly check: Check;
  readonly answers: readonly {
    readonly says: string;
    readonly causes: readonly { readonly cause: Cause; readonly meaning: Meaning }[];
  }[];
  /** How many of the causes it says anything about. */
  readonly about: number;
}

/** The checks that the causes ask, the one that speaks of most of them first. */
export function splits(causes: readonly Cause[]): readonly Split[] {
  const ids = new Set(causes.flatMap(({ rule }) => Object.keys(rule.asks ?? {})));
  return [...ids]
    .flatMap((id) => {
      const check = knowledge.checks[id];
      if (!check) return [];
      const answers = Object.entries(check.answers).map(([answer, { says }]) => ({
        says,
        causes: causes.flatMap((cause) => {
          const meaning = (cause.rule.asks?.[id] as Readonly<Record<string, Meaning>> | undefined)?.[answer];
          return meaning ? [{ cause, meaning }] : [];
        }),
      }));
      const about = causes.filter(({ rule }) => rule.asks?.[id]).length;
      return [{ id, check, answers, about }];
    })
    .sort((a, b) => b.about - a.about || proving(b) - proving(a) || (a.id < b.id ? -1 : 1));
}
const proving = ({ answers }: Split): number =>
  answers.filter((one) => one.causes.some(({ meaning }) => meaning === 'proves')).length;

export const causesBehind = ({ symptom }: SymptomData): readonly Cause[] => causesOf(symptom.causes);

/** The list beside a symptom: the widest ones; under its own the way down to it, and the forms one step narrower. */
export const symptomsSidebar = (here?: SymptomData): readonly Group[] => {
  const way = here ? [...above(here), here] : [];
  const branch = new Set([...way.slice(1), ...way.flatMap(({ id }) => formsOf(id))]);
  return widest.map((one) => ({
    title: plain(one.symptom.title),
    path: one.path,
    links: one === way[0] ? [...branch].map(({ path, symptom }) => ({ title: plain(symptom.title), path })) : [],
  }));
};
