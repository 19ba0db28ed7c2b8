import type { Knowledge } from './engine/types.ts';

export interface Coverage {
  readonly title: string;
  readonly counts: readonly (readonly [what: string, number: number])[];
}

const grouped = (values: readonly string[]): [string, number][] => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
};

/** How much is known: causes by area, terms by kind, and what is read. */
export function coverageOf(knowledge: Knowledge): readonly Coverage[] {
  const { rules, symptoms, checks, formats, wrappers, texts, terms } = knowledge;
  return [
    { title: 'Causes', counts: grouped(Object.values(rules).map(({ area }) => area)) },
    { title: 'Terms', counts: grouped(Object.values(texts).map(({ kind }) => kind)) },
    {
      title: 'Reading',
      counts: [
        ['wordings', terms.reduce((sum, { wordings }) => sum + wordings.length, 0)],
        ['formats', Object.keys(formats).length],
        ['wrappers', Object.keys(wrappers).length],
        ['symptoms', Object.keys(symptoms).length],
        ['checks', Object.keys(checks).length],
      ],
    },
  ];
}
