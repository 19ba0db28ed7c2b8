import { type CollectionEntry, getCollection } from 'astro:content';
import type { Group } from './links.ts';

export type IncidentEntry = CollectionEntry<'incidents'>;

export const pathOfIncident = ({ id }: Pick<IncidentEntry, 'id'>): string => `/incidents/${id}/`;

/** How a link names an incident's paste for the box. */
export const tryOfIncident = ({ id }: Pick<IncidentEntry, 'id'>): string => `incident:${id}`;

/** What really happened, newest first, then the drills; dates are as exact as their sources, so `2019` stands before `2019-11-28`. */
export async function allIncidents(): Promise<readonly IncidentEntry[]> {
  const year = ({ data }: IncidentEntry) => data.date.match(/\d{4}(-\d\d)*/g)?.at(-1) ?? '';
  return (await getCollection('incidents')).sort(
    (a, b) =>
      Number(a.data.kind === 'drill') - Number(b.data.kind === 'drill') ||
      (year(a) < year(b) ? 1 : year(a) > year(b) ? -1 : 0) ||
      a.data.title.localeCompare(b.data.title, 'en'),
  );
}

/** The incidents that name a cause, newest first. */
export async function incidentsOf(rule: string): Promise<readonly IncidentEntry[]> {
  return (await allIncidents()).filter(({ data }) => data.causes.includes(rule));
}

/** What kinds of incidents there are, and what one may believe of each. */
export const incidentKinds = {
  told: {
    title: 'Told',
    word: 'from a talk',
    says: 'From a talk: only what the talk tells, but for what is marked as ours.',
  },
  public: { title: 'Public', word: 'public report', says: 'From a published report, in our own words.' },
  drill: { title: 'Drill', word: 'drill', says: 'Provoked by us on a real Envoy; it can be run again.' },
} as const;

export const severities = {
  outage: 'outage',
  degraded: 'degraded',
  single: 'one service',
  none: 'no impact',
  unknown: 'severity not told',
} as const;

/** Istio 1.0.2, Kubernetes 1.11; or that the source does not say. */
export const versionsOfIncident = ({ data: { versions } }: IncidentEntry): string =>
  [
    versions.istio && `Istio ${versions.istio}`,
    versions.envoy && `Envoy ${versions.envoy}`,
    versions.kubernetes && `Kubernetes ${versions.kubernetes}`,
  ]
    .filter(Boolean)
    .join(', ') || 'versions not told';

export async function incidentsSidebar(): Promise<readonly Group[]> {
  const incidents = await allIncidents();
  return (Object.keys(incidentKinds) as (keyof typeof incidentKinds)[])
    .map((kind) => ({
      title: incidentKinds[kind].title,
      links: incidents
        .filter(({ data }) => data.kind === kind)
        .map((entry) => ({ title: entry.data.title, path: pathOfIncident(entry) })),
    }))
    .filter(({ links }) => links.length > 0);
}
