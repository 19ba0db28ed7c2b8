/** The words of the lexicon that stand in the paste, explained. */
import type { TermFound } from '../../engine/report-types.ts';
import type { TermKind } from '../../engine/types.ts';
import { evidenceLines } from './evidence.ts';
import { EMPTY, type Line, wrapped } from './lines.ts';
import type { View } from './view.ts';

const MOST = 6;

export function termLines(terms: readonly TermFound[], view: View): Line[] {
  const { width, knowledge } = view;
  const lines = terms.slice(0, MOST).flatMap((found) => {
    const text = knowledge.texts[found.term];
    return [
      ...wrapped(found.title, { width, style: 'strong' }),
      ...wrapped(found.means, { width, indent: '  ' }),
      ...(text ? wrapped(`Said by ${text.saidBy}; ${text.side}.`, { width, indent: '  ', style: 'dim' }) : []),
      ...(text?.note ? wrapped(text.note, { width, indent: '  ', style: 'dim' }) : []),
      EMPTY,
      ...evidenceLines([found], view),
    ];
  });
  return [...lines, ...(terms.length > MOST ? [...wordsLines(terms.slice(MOST), view), EMPTY] : [])];
}

/** Kinds whose terms are words rather than sentences. */
const WORDS: readonly TermKind[] = [
  'response-flag',
  'code-details',
  'tls-reason',
  'errno',
  'x509',
  'analysis-message',
  'kiali',
  'grpc-status',
];

/** The words in one line, and how to have them explained. */
export function wordsLines(terms: readonly TermFound[], { width, self }: View): Line[] {
  const words = [...new Set(terms.filter(({ kind }) => WORDS.includes(kind)).map(({ term }) => term))].slice(0, MOST);
  if (words.length === 0) return [];
  return wrapped(`Words: ${words.join(', ')} (${self} explain WORD)`, { width, style: 'dim' });
}
