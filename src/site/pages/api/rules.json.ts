import type { APIRoute } from 'astro';
import { knowledge } from '../../../knowledge.ts';
import { causes } from '../../data/causes.ts';

/** Every cause as data: signs, checks, fixes, versions, sources. */
export const GET: APIRoute = () =>
  Response.json({
    schema: 1,
    knowledge: knowledge.version,
    rules: Object.fromEntries(causes.map(({ id, path, rule }) => [id, { ...rule, page: path }])),
    checks: knowledge.checks,
    symptoms: knowledge.symptoms,
  });
