/** The rooms of the site, in the order of the navigation. */
export const sections = [
  { id: 'causes', title: 'Causes', says: 'What is wrong: signs, checks, fixes' },
  { id: 'debugging', title: 'Debugging', says: 'How to find out' },
  { id: 'incidents', title: 'Incidents', says: 'What has happened before' },
  { id: 'investigations', title: 'Investigations', says: 'Questions answered by an experiment' },
  { id: 'concepts', title: 'Concepts', says: 'How it works' },
  { id: 'operations', title: 'Operations', says: 'How to run it' },
  { id: 'reference', title: 'Reference', says: 'Every word that the mesh can say' },
] as const;

export type SectionId = (typeof sections)[number]['id'];

/** Symptoms are read beside the causes behind them. */
const homes: Readonly<Record<string, SectionId>> = { symptoms: 'causes' };

/** The section that a site path stands in: `/symptoms/no-route/` → `causes`; none for the home page. */
export function sectionOf(path: string): SectionId | undefined {
  const [, first = ''] = path.split('/');
  return homes[first] ?? sections.find(({ id }) => id === first)?.id;
}
