import { expect, test } from 'vitest';
import { diagnose } from '../../src/engine/diagnose.ts';
import { knowledge } from '../../src/knowledge.ts';

const outcome = (text: string) => diagnose([{ text }], knowledge).outcome;

test('words that are also everyday text count where somebody names a mesh, and only there', () => {
  const words = 'iptables: Chain already exists.';
  expect(outcome(words)).toBe('nothing');
  expect(outcome(`the container istio-init says ${words}`)).not.toBe('nothing');
});
