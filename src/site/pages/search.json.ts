import type { APIRoute } from 'astro';
import { searchRows } from '../data/search-sections.ts';

/** The words of all pages, loaded whole on the first search: which page one looks for stays in the browser. */
export const GET: APIRoute = async () => Response.json(await searchRows());
