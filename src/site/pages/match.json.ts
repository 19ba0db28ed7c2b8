import type { APIRoute } from 'astro';
import { knowledge } from '../../knowledge.ts';
import { filesOf } from '../../knowledge-files.ts';

export const GET: APIRoute = () => Response.json(filesOf(knowledge).match);
