/** In which services, clusters, hosts, routes and pods a finding was seen. */

import { type Finding, number, placeOf } from '../../engine/scan/findings.ts';
import type { Counts } from '../../engine/scan/places.ts';
import { type Line, span, wrapped } from '../terminal/lines.ts';

const SHOWN = 3;
const INDENT = 12;

export function whereLines({ problems }: Finding, width: number): Line[] {
  const named = problems.map((problem) => ({ value: placeOf(problem), count: problem.count }));
  const own = together([{ values: named, more: 0, moreCount: 0 }]);
  const clusters = together(problems.map(({ where }) => where.clusters));
  // A cluster's name says the service, too.
  const isSaid = own.values.every(({ count }, index) => clusters.values[index]?.count === count);
  return [
    ...(problems.length > 1 && !isSaid ? row('in', own, width) : []),
    ...KINDS.flatMap((kind) => row(kind, together(problems.map(({ where }) => where[kind])), width)),
  ];
}
const KINDS = ['clusters', 'hosts', 'routes', 'pods'] as const;

/** The most frequent of several, and how many more there are. */
function together(all: readonly Counts[]): Counts {
  const counts = new Map<string, number>();
  for (const { values } of all)
    for (const { value, count } of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + count);
  const sorted = [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
  return {
    values: sorted,
    more: all.reduce((sum, { more }) => sum + more, 0),
    moreCount: all.reduce((sum, { moreCount }) => sum + moreCount, 0),
  };
}

/** `hosts     10.244.1.88:8080 (400), 10.244.1.89:8080 (300) and 12 more (34)` */
function row(label: string, { values, more, moreCount }: Counts, width: number): Line[] {
  if (values.length === 0) return [];
  const shown = values.slice(0, SHOWN);
  const hidden = values.slice(SHOWN);
  const others = more + hidden.length;
  const othersCount = hidden.reduce((sum, { count }) => sum + count, moreCount);
  const all = shown.map(({ value, count }) => `${value} (${number(count)})`).join(', ');
  const end = others > 0 ? ` and ${number(others)} more (${number(othersCount)})` : '';
  return wrapped(`${values.length === 1 && others === 0 ? values[0]?.value : all}${end}`, {
    width,
    indent: ' '.repeat(INDENT),
    first: [span(`  ${label}`.padEnd(INDENT), 'dim')],
  });
}
