import type { Report } from '../../engine/report-types.ts';
import { EMPTY, type Line, line, wrapped } from './lines.ts';
import type { View } from './view.ts';

/** Answers that may be about several objects count for none: which one, has to be said. */
export function unclearLines(
  { unclear }: Pick<Report, 'unclear'>,
  { width, files }: Pick<View, 'width' | 'files'>,
): Line[] {
  const said = unclear.flatMap(({ check, answer, about: [first = '', ...more] }) => {
    const how = files
      ? `--answer ${check}@${first}=${answer.replaceAll(' ', '-')}`
      : `{"${check}@${first}": "${answer}"}`;
    return [
      ...wrapped(
        `The answer ${check}=${answer} was not taken: it may be about ${[first, ...more].join(' or ')}. Say which, such as`,
        { width, style: 'risk' },
      ),
      line(`    ${how}`),
    ];
  });
  return said.length > 0 ? [...said, EMPTY] : [];
}
