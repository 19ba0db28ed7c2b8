/** Decodes beside the page: loads all that is known before the first line, so that no request depends on what was pasted. */
import { customFormat, withFormat } from '../../../engine/custom-format.ts';
import type { Knowledge } from '../../../engine/types.ts';
import { formats } from '../../../generated/formats.ts';
import { wrappers } from '../../../generated/wrappers.ts';
import { knowledgeFrom, type MatchFile, type TextsFile } from '../../../knowledge-files.ts';
import { href } from '../../href.ts';
import { decode } from '../../tools/decode.ts';
import type { Answer, ToDecode } from './messages.ts';

async function json<T>(path: string): Promise<T> {
  const response = await fetch(href(path));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}
const loading: Promise<Knowledge> = Promise.all([json<MatchFile>('/match.json'), json<TextsFile>('/texts.json')]).then(
  ([match, texts]) => knowledgeFrom(match, texts, { formats, wrappers }),
);

function answerTo({ id, line, format }: ToDecode, knowledge: Knowledge): Answer {
  if (format.trim() === '') return { id, decoded: decode(line, knowledge) };
  const own = customFormat(format);
  if ('refused' in own) return { id, refused: own.refused, decoded: decode(line, knowledge) };
  const decoded = decode(line, withFormat(knowledge, own));
  return {
    id,
    decoded,
    lacks: own.lacks,
    otherFormat: decoded !== undefined && decoded.format !== 'custom-access-log',
  };
}

addEventListener('message', ({ data }: MessageEvent<ToDecode>) => {
  loading
    .then((knowledge) => answerTo(data, knowledge))
    .catch((error: unknown): Answer => ({ id: data.id, failed: String(error) }))
    .then((answer) => postMessage(answer));
});
