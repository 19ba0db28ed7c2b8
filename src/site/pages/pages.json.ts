import type { APIRoute } from 'astro';
import { allPages } from '../data/pages.ts';

/** What the box searches by title. */
export const GET: APIRoute = async () =>
  Response.json((await allPages()).map(({ title, url, kind, aliases }) => ({ title, url, kind, aliases })));
