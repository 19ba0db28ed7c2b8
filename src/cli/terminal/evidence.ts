/** Where the paste says it: each line with its evidence underlined, and why that counts. */
import type { Evidence } from '../../engine/report-types.ts';
import { excerpt, type Range } from './excerpt.ts';
import { EMPTY, type Line, line, wrapped } from './lines.ts';
import type { View } from './view.ts';

const MOST_LINES = 3;
const STRENGTHS: readonly Evidence['strength'][] = ['answer', 'proves', 'suggests', 'fits', 'against'];

type Placed = Pick<Evidence, 'file' | 'line' | 'endLine' | 'start' | 'end'> & {
  readonly because?: string;
  readonly strength?: Evidence['strength'];
};

/** Evidence by the line it stands in, in its own order; a reason is told once. */
export function evidenceLines(evidence: readonly Placed[], view: View): Line[] {
  const groups = byLine(evidence);
  // A weaker sign beside a stronger one is underlined; its reason would only be more to read.
  const strongest = STRENGTHS.find((strength) => evidence.some((one) => one.strength === strength));
  const told = new Set<string>();
  const lines = groups.slice(0, MOST_LINES).flatMap((group) => {
    const { file, line: number } = group[0] as Placed;
    const text = lineOf(view.pastes[file]?.text ?? '', number);
    const marks = group.map((one): Range => [one.start, one.endLine === one.line ? one.end : text.length]);
    const where =
      view.pastes.length > 1 ? [line(`  ${view.pastes[file]?.name ?? `file ${file + 1}`}:${number}`, 'dim')] : [];
    const gutter = view.pastes.length > 1 ? '    ' : `  ${String(number).padStart(2)}  `;
    const reasons = group.flatMap(({ because, strength }) =>
      because === undefined || strength !== strongest || told.has(because) ? [] : [because],
    );
    for (const reason of reasons) told.add(reason);
    return [
      ...where,
      ...excerpt(text, marks, gutter, view.width),
      ...[...new Set(reasons)].flatMap((reason) =>
        wrapped(reason, { width: view.width, indent: ' '.repeat(gutter.length), style: 'dim' }),
      ),
    ];
  });
  const more = groups.length - MOST_LINES;
  return lines.length === 0
    ? []
    : [...lines, ...(more > 0 ? [line(`      and ${more} more line${more > 1 ? 's' : ''}`, 'dim')] : []), EMPTY];
}

function byLine(evidence: readonly Placed[]): Placed[][] {
  const groups = new Map<string, Placed[]>();
  for (const one of evidence) {
    const place = `${one.file}:${one.line}`;
    groups.set(place, [...(groups.get(place) ?? []), one]);
  }
  return [...groups.values()];
}

/** One line of a text, from 1, without its end. */
function lineOf(text: string, number: number): string {
  let start = 0;
  for (let at = 1; at < number; at++) start = text.indexOf('\n', start) + 1;
  const end = text.indexOf('\n', start);
  return text.slice(start, end === -1 ? undefined : end).replace(/\r$/, '');
}
