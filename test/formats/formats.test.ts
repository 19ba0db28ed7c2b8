import { describe, expect, test } from 'vitest';
import { diagnose } from '../../src/engine/diagnose.ts';
import { knowledge } from '../../src/knowledge.ts';

const formats = Object.entries(knowledge.formats);
const samples = formats.flatMap(([id, format]) => format.samples.map((sample) => ({ id, sample })));

test.each(formats.map(([id]) => id))('%s has samples', (id) => {
  expect(knowledge.formats[id]?.samples.length).toBeGreaterThan(0);
});

describe.each(samples)('$id: $sample', ({ id, sample }) => {
  const lines = sample.split('\n');
  test('is read by exactly one format', () => {
    const readers = formats.filter(([, format]) => !format.fallback || format === knowledge.formats[id]);
    const reading = readers.filter(
      ([, { read, starts, has }]) =>
        (!starts || starts.includes(sample[0] as string)) && (!has || lines[0]?.includes(has)) && read(lines, 0),
    );
    expect(reading.map(([other]) => other)).toEqual([id]);
  });
  test('is read as itself, wholly', () => {
    const { input } = diagnose([{ text: sample }], knowledge);
    expect(input.formats).toEqual({ [id]: 1 });
    expect(input.unread).toBe(0);
  });
});
