import type { APIRoute } from 'astro';
import { causes } from '../data/causes.ts';
import { pasteOf } from '../data/incident-groups.ts';
import { allIncidents, tryOfIncident } from '../data/incidents.ts';
import { samplesOf } from '../data/samples.ts';
import { symptoms } from '../data/symptoms.ts';

/** The samples that pages offer to the box: `<rule>/<sample>` `symptom:<symptom>/<sample>` or `incident:<name>`, as links name them. */
export const GET: APIRoute = async () => {
  const of = (folder: string, prefix: string) =>
    samplesOf(folder).map(({ id, text }) => [`${prefix}/${id}`, text] as const);
  return Response.json(
    Object.fromEntries([
      ...causes.flatMap(({ id }) => of(`src/rules/${id}`, id)),
      ...symptoms.flatMap(({ id }) => of(`src/symptoms/${id}`, `symptom:${id}`)),
      ...(await allIncidents()).map((incident) => [tryOfIncident(incident), pasteOf(incident)] as const),
    ]),
  );
};
