import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { diagnose } from '../../src/engine/diagnose.ts';
import { prepare } from '../../src/engine/prepare.ts';
import { read } from '../../src/engine/read.ts';
import { knowledge } from '../../src/knowledge.ts';
import { healthy, recorded } from '../../src/truth/cases.ts';

const prepared = prepare(knowledge);
const root = fileURLToPath(new URL('../../', import.meta.url));

test('what Envoys of all versions logged is read without an unread line', () => {
  const logs = recorded(root).filter(({ name }) =>
    /\/(server-)?(access-[a-z.]+|envoy(-warning)?\.log)[^/]*$/.test(name),
  );
  expect(logs.length).toBeGreaterThan(1000);
  const unread = logs.filter(({ text }) => read(text, 0, prepared).unread.length > 0);
  expect(unread.map(({ name }) => name)).toEqual([]);
});

test.each([
  ['text', 0],
  ['json', 1],
] as const)('healthy traffic (%s) is read wholly and gives no problem', (_, at) => {
  const text = healthy(root)[at] ?? '';
  const report = diagnose([{ text }], knowledge);
  expect(report.input.unread).toBe(0);
  expect(report.problems.map(({ symptom, count }) => [symptom, count])).toEqual([]);
});
