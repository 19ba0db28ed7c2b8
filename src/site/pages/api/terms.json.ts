import type { APIRoute } from 'astro';
import { pageOfTerm } from '../../../engine/report.ts';
import { knowledge } from '../../../knowledge.ts';

/** The lexicon: every term with its meaning, its source and its page. */
export const GET: APIRoute = () =>
  Response.json({
    schema: 1,
    knowledge: knowledge.version,
    terms: Object.values(knowledge.texts).map((text) => ({ ...text, page: pageOfTerm(text) })),
  });
