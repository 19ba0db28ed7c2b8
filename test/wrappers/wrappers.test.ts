import { describe, expect, test } from 'vitest';
import { keep, whole } from '../../src/engine/mapped.ts';
import { prepare } from '../../src/engine/prepare.ts';
import { unwrap } from '../../src/engine/unwrap.ts';
import { knowledge } from '../../src/knowledge.ts';

const prepared = prepare(knowledge);
const cases = Object.entries(knowledge.wrappers).flatMap(([id, wrapper]) =>
  wrapper.samples.map((sample) => ({ id, wrapper, ...sample })),
);

describe.each(cases)('$id', ({ wrapper, wrapped, bare }) => {
  test('leaves the inner text', () => {
    const peeled = wrapper.peel(wrapped);
    expect(peeled && keep(whole(wrapped), peeled.pieces).text).toBe(bare);
  });
  test('is found around a text', () => {
    const lines = unwrap(wrapped, prepared).lines.map(({ text }) => text);
    expect(lines.join('\n').trim()).toContain(bare.trim().split('\n').at(-1)?.trim().replace(/^"|"$/g, ''));
  });
});
