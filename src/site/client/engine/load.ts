/** All that is known, loaded before the first verdict: no request depends on what was pasted. */
import { prepare } from '../../../engine/prepare.ts';
import type { Knowledge } from '../../../engine/types.ts';
import { formats } from '../../../generated/formats.ts';
import { wrappers } from '../../../generated/wrappers.ts';
import { knowledgeFrom, type MatchFile, type TextsFile } from '../../../knowledge-files.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

export async function json<T>(path: string): Promise<T> {
  const response = await fetch(`${base}${path}`);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

export async function load(): Promise<Knowledge> {
  const [match, texts] = await Promise.all([json<MatchFile>('/match.json'), json<TextsFile>('/texts.json')]);
  const knowledge = knowledgeFrom(match, texts, { formats, wrappers });
  prepare(knowledge);
  return knowledge;
}
