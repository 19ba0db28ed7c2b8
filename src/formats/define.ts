import { accessLogReader, factsIn } from '../engine/access-log.ts';
import type { Format } from '../engine/types.ts';

/** A format with its samples; the file's name is its id. */
export const defineFormat = (format: Format): Format => format;

/** An Envoy access log in text, given as the format string that the proxy was told. */
export const defineAccessLog = (format: Pick<Format, 'title' | 'samples'> & { readonly operators: string }): Format => {
  const reader = accessLogReader(format.operators);
  return {
    title: format.title,
    mesh: true,
    starts: format.operators[0] as string,
    has: '] "',
    columns: factsIn(format.operators),
    operators: format.operators,
    read: (lines, at) => reader(lines[at] as string),
    samples: format.samples,
  };
};
