import type { APIRoute } from 'astro';
import { causes } from '../data/causes.ts';
import { samplesOf } from '../data/samples.ts';
import { symptoms } from '../data/symptoms.ts';

/** The samples that pages offer to the box: `<rule>/<sample>` or `symptom:<symptom>/<sample>`, as links name them. */
export const GET: APIRoute = () => {
  const of = (folder: string, prefix: string) =>
    samplesOf(folder).map(({ id, text }) => [`${prefix}/${id}`, text] as const);
  return Response.json(
    Object.fromEntries([
      ...causes.flatMap(({ id }) => of(`src/rules/${id}`, id)),
      ...symptoms.flatMap(({ id }) => of(`src/symptoms/${id}`, `symptom:${id}`)),
    ]),
  );
};
