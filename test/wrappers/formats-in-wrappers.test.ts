import { describe, expect, test } from 'vitest';
import { prepare } from '../../src/engine/prepare.ts';
import { read } from '../../src/engine/read.ts';
import { knowledge } from '../../src/knowledge.ts';

const prepared = prepare(knowledge);
/** The facts of a text, without their places and without what the wrapper itself adds. */
const factsOf = (text: string): readonly string[] =>
  [
    ...new Set(
      read(text, 0, prepared).records.flatMap(({ facts }) => facts.map(({ name, value }) => `${name} ${value}`)),
    ),
  ]
    .filter((fact) => !/^(proxy|container|time|meshText) /.test(fact))
    .sort();

const lines = Object.entries(knowledge.formats).flatMap(([format, { samples }]) =>
  samples.map((sample) => ({ format, sample })),
);

const around = Object.entries(knowledge.wrappers)
  .map(([name, wrapper]) => ({
    name,
    wrapper,
    fitting: lines.filter(({ sample }) => !wrapper.around || wrapper.around(sample)),
  }))
  .filter(({ fitting }) => fitting.length > 0);

describe.each(around)('$name', ({ wrapper, fitting }) => {
  test.each(fitting)('gives the same facts of $format', ({ sample }) => {
    // A terminal breaks long lines only; what stands whole in a line it leaves as it is.
    expect(factsOf(wrapper.wrap(sample))).toEqual(factsOf(sample));
  });
});
