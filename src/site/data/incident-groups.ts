import { readFileSync } from 'node:fs';
import { pageOfSymptom } from '../../engine/report.ts';
import { areasInUse, causesOf } from './causes.ts';
import type { IncidentEntry } from './incidents.ts';
import { reportOf } from './marked.ts';

/** Incidents that have one thing in common. */
export interface IncidentGroup {
  readonly title: string;
  /** The page of that thing, where it has one. */
  readonly path?: string;
  readonly incidents: readonly IncidentEntry[];
}
interface Named {
  readonly title: string;
  readonly path?: string;
}

/** One group for each name that incidents have, by name; `order` where names have an order of their own. */
export function groupsBy(
  incidents: readonly IncidentEntry[],
  namesOf: (incident: IncidentEntry) => readonly Named[],
  order = (a: Named, b: Named) => a.title.localeCompare(b.title, 'en'),
): readonly IncidentGroup[] {
  const groups = new Map<string, Named & { readonly incidents: IncidentEntry[] }>();
  for (const incident of incidents) {
    for (const named of namesOf(incident)) {
      const group = groups.get(named.title) ?? { ...named, incidents: [] };
      group.incidents.push(incident);
      groups.set(named.title, group);
    }
  }
  return [...groups.values()].sort(order);
}

/** What one would have pasted. */
export const pasteOf = ({ id }: Pick<IncidentEntry, 'id'>): string =>
  readFileSync(`content/incidents/${id}/paste.txt`, 'utf8').replace(/\n$/, '');

/** The symptoms that the engine finds in the paste, and behind which a named cause stands. */
export function symptomsOfIncident(incident: IncidentEntry): readonly Named[] {
  const { problems, diagnoses } = reportOf(pasteOf(incident));
  return problems.flatMap(({ symptom, title, diagnoses: members }) =>
    symptom && members.some((at) => incident.data.causes.includes(diagnoses[at]?.rule ?? ''))
      ? [{ title, path: pageOfSymptom(symptom) }]
      : [],
  );
}

/** The areas of an incident's causes, in the order of the causes. */
export const areasOfIncident = ({ data }: IncidentEntry): readonly string[] => [
  ...new Set(causesOf(data.causes).map(({ rule }) => rule.area)),
];

/** The year of an incident; none where only the year of the telling is known, or where it was provoked. */
export function dayOfIncident({ data: { kind, date } }: IncidentEntry): string | undefined {
  return kind === 'public' ? /\d{4}-\d\d-\d\d/.exec(date)?.[0] : undefined;
}

/** How many incidents of each kind an area has: one row for each area that has any. */
export const areasWithIncidents = (incidents: readonly IncidentEntry[]) =>
  areasInUse
    .map((area) => ({ area, incidents: incidents.filter((one) => areasOfIncident(one)[0] === area) }))
    .filter((row) => row.incidents.length > 0);
