/** In which services, clusters, hosts, routes and pods a finding was seen. */
import type { Counts } from '../../engine/scan/places.ts';
import type { ScanReport } from '../../engine/scan/scan-report.ts';
import { type Line, span, wrapped } from '../terminal/lines.ts';
import { type Finding, number, placeOf } from './findings.ts';

const SHOWN = 3;
const INDENT = 12;

/** `counted` is the name by which places were counted, where they are this finding's alone. */
export function whereLines(finding: Finding, counted: string | undefined, report: ScanReport, width: number): Line[] {
  const { problems } = finding;
  const where = counted === undefined ? undefined : report.where[counted];
  const named = problems.flatMap((problem) => {
    const value = placeOf(problem);
    return value === '' ? [] : [{ value, count: problem.count }];
  });
  const rest = named.slice(SHOWN);
  const own: Counts = {
    values: named.slice(0, SHOWN),
    more: rest.length,
    moreCount: rest.reduce((sum, { count }) => sum + count, 0),
  };
  return [
    ...(problems.length > 1 ? row('in', own, width) : []),
    ...(where
      ? (['clusters', 'hosts', 'routes', 'pods'] as const).flatMap((kind) => row(kind, where[kind], width))
      : []),
  ];
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
