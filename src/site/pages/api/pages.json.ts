import type { APIRoute } from 'astro';
import { knowledge } from '../../../knowledge.ts';
import { allPages } from '../../data/pages.ts';

/** Every page: title, address, kind, description, when it was reviewed. */
export const GET: APIRoute = async () =>
  Response.json({ schema: 1, knowledge: knowledge.version, pages: await allPages() });
