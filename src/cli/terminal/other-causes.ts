/** The causes behind the first: a few with their sentence, of the rest the names. */
import type { Diagnosis } from '../../engine/report-types.ts';
import { certaintySpan } from './certainty.ts';
import { EMPTY, type Line, line, span, wrapped } from './lines.ts';
import type { View } from './view.ts';

/** So many are told with their sentence; likely ones always. */
const MOST = 3;

/** `open` are a problem's causes, best first. One that is at least likely has been told already; possible ones have not. */
export function otherCauses(open: readonly Diagnosis[], view: View): Line[] {
  const [best] = open;
  if (!best) return [];
  if (best.certainty === 'possible') return possibleCauses(open, view);
  const likely = open.slice(1).filter(({ certainty }) => certainty !== 'possible');
  const possible = open.slice(1).filter(({ certainty }) => certainty === 'possible');
  // Where a cause is certain, the possible ones are hardly of interest.
  const told = [
    ...likely,
    ...(best.certainty === 'certain' ? [] : possible.slice(0, Math.max(0, MOST - likely.length))),
  ];
  const folded = possible.filter((one) => !told.includes(one));
  return [
    ...(told.length > 0 ? [line('OTHER CAUSES', 'label'), ...told.flatMap((one) => causeLines(one, view.width))] : []),
    ...names(told.length > 0 ? 'Also possible' : 'Else possible', folded, view.width),
    EMPTY,
  ];
}

const possibleCauses = (open: readonly Diagnosis[], { width, self }: View): Line[] => [
  line('POSSIBLE CAUSES', 'label'),
  ...open.slice(0, MOST).flatMap((one) => causeLines(one, width)),
  ...names('Also possible', open.slice(MOST), width),
  ...wrapped(`In full, with its fixes: ${self} explain ${open[0]?.rule}`, { width, indent: '  ', style: 'dim' }),
  EMPTY,
];

const causeLines = ({ certainty, title, rule, says }: Diagnosis, width: number): Line[] => [
  ...wrapped(`${title} (${rule})`, {
    width,
    indent: ' '.repeat(certainty.length + 6),
    first: [span('  '), certaintySpan(certainty), span('  ')],
  }),
  ...wrapped(says, { width, indent: '      ', style: 'dim' }),
];

const names = (title: string, folded: readonly Diagnosis[], width: number): Line[] =>
  folded.length === 0
    ? []
    : wrapped(`${title}: ${[...new Set(folded.map(({ rule }) => rule))].join(', ')}.`, {
        width,
        indent: '  ',
        style: 'dim',
      });

/** What an answer excluded, and by which. */
export function ruledOut(all: readonly Diagnosis[], width: number): Line[] {
  const lines = all.flatMap(({ ruledOutBy, title }) =>
    ruledOutBy === null ? [] : wrapped(`Ruled out: ${title}. ${ruledOutBy}`, { width, indent: '  ', style: 'dim' }),
  );
  return lines.length > 0 ? [...lines, EMPTY] : [];
}
