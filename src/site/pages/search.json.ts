import type { APIRoute } from 'astro';
import { allSections } from '../data/search-sections.ts';

/** The words of all pages, loaded whole on the first search: which page one looks for stays in the browser. */
export const GET: APIRoute = async () =>
  Response.json((await allSections()).map(({ page, kind, url, heading, words }) => [page, kind, url, heading, words]));
