/** Why a cause was named or not, as it stands in a terminal: each sign, what it asks of a record, and what stands there. */
import type { Strength } from '../../engine/types.ts';
import type { Why, WhyClause, WhyPattern, WhySign } from '../../engine/why.ts';
import { EMPTY, type Line, line, span, tidy, wrapped } from './lines.ts';

const STRENGTHS: { readonly [S in Strength]: string } = {
  proves: 'proves it',
  suggests: 'suggests it',
  fits: 'fits it',
  against: 'speaks against it',
};

/** `files` are the names of the files where there are several. */
export function whyLines({ rule, title, signs }: Why, files: readonly string[] | undefined, width: number): Line[] {
  return tidy([
    ...wrapped(title, { width, style: 'strong' }),
    line(rule, 'dim'),
    EMPTY,
    ...(signs.length > 0
      ? signs.flatMap((sign) => signLines(sign, files, width))
      : wrapped('It has no sign of its own: it is possible wherever one of its symptoms is seen.', { width })),
  ]);
}

function signLines(
  { strength, because, holds, alternatives }: WhySign,
  files: readonly string[] | undefined,
  width: number,
): Line[] {
  const [mark, style, word] = holds ? (['✓', 'good', 'holds'] as const) : (['✗', 'dim', 'does not hold'] as const);
  // Where it holds, the alternative that does is enough.
  const told = alternatives.filter(({ patterns }) => !holds || patterns.every((pattern) => pattern.holds));
  return [
    [span(`${mark} ${STRENGTHS[strength]}`, style), span(`: ${word}`, 'dim')],
    ...wrapped(because, { width, indent: '  ' }),
    ...told.flatMap(({ how, patterns }, index) => [
      ...(how === 'one record' ? [] : [line(`    ${how}`, 'dim')]),
      ...(index > 0 && how === 'one record' ? [line('    or', 'dim')] : []),
      ...patterns.flatMap((pattern) => patternLines(pattern, files, width)),
    ]),
    EMPTY,
  ];
}

function patternLines(
  { holds, clauses, file, line: number }: WhyPattern,
  files: readonly string[] | undefined,
  width: number,
): Line[] {
  if (file === null || number === null) return [line('    nothing was read that could be asked', 'dim')];
  return [
    line(`    ${holds ? 'in' : 'nearest:'} ${files ? `${files[file]}:${number}` : `line ${number}`}`, 'dim'),
    ...clauses.flatMap((clause) => clauseLines(clause, width)),
  ];
}

function clauseLines({ part, fact, asks, holds, found }: WhyClause, width: number): Line[] {
  const asked = part === 'record' ? `${fact} ${asks}` : `not: ${fact} ${asks}`;
  const values = [...new Set(found.map(({ value }) => value))].join(', ');
  return wrapped(`${asked} (${values === '' ? 'not said' : `here: ${values}`})`, {
    width,
    indent: '        ',
    first: [span(holds ? '      ✓ ' : '      ✗ ', holds ? 'good' : 'risk')],
    style: holds ? 'dim' : undefined,
  });
}
