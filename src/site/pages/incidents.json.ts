import type { APIRoute } from 'astro';
import type { Signature } from '../client/verdict/same-as-mine.ts';
import { allIncidents } from '../data/incidents.ts';

/** What was seen in each incident, in its own words: by these the box says which one is the same as a paste. */
export const GET: APIRoute = async () => {
  const incidents: readonly Signature[] = (await allIncidents()).map(({ id, data: { title, seen } }) => ({
    id,
    title,
    seen,
  }));
  return Response.json(incidents);
};
