import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { anchorProblems } from '../../scripts/check/anchors.ts';
import type { Knowledge, Rule, Term } from '../../src/engine/types.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A repository whose healthy logs hold this text. */
function root(healthy: string): string {
  const made = mkdtempSync(join(tmpdir(), 'meshbook-anchors-'));
  folders.push(made);
  mkdirSync(join(made, 'test/recordings/healthy'), { recursive: true });
  for (const format of ['text', 'json'])
    writeFileSync(join(made, `test/recordings/healthy/${format}.log.gz`), gzipSync(healthy));
  return `${made}/`;
}
const rule = (record: object, more: Partial<Rule> = {}): Rule => ({
  title: 'A cause',
  says: 'It is so.',
  area: 'connection',
  per: 'service',
  signs: { suggests: [{ when: { record }, because: 'It is written there.' }] },
  lookalikes: [],
  applies: {},
  fixes: [],
  sources: [],
  ...more,
});
const knows = (rules: Knowledge['rules'], terms: readonly Term[] = []): Knowledge => ({
  version: 'test',
  rules,
  symptoms: {},
  checks: {},
  terms,
  texts: {},
  formats: {},
  wrappers: {},
});
const term = (wording: string): Term => ({ id: 'said', kind: 'log-message', wordings: [wording] });
const says = (knowledge: Knowledge, healthy = ''): readonly string[] =>
  anchorProblems(knowledge, root(healthy)).map((problem) => problem.says);

test('a rule that a log cannot be searched for says why', () => {
  const lines = says(knows({ 'by-method': rule({ method: 'GET' }) }));
  expect(lines).toEqual(['A scan of logs has nothing to search for to find this cause.']);
  expect(
    says(knows({ 'by-method': rule({ method: 'GET' }, { scan: { no: 'Only a paste is short enough.' } }) })),
  ).toEqual([]);
  expect(says(knows({ 'by-flag': rule({ flag: 'UH' }) }))).toEqual([]);
});

test('a wording is enough if seven characters of it stand in a row', () => {
  const knowledge = (wording: string) => knows({ 'by-phrase': rule({ phrase: 'said' }) }, [term(wording)]);
  expect(says(knowledge('quartz lantern fell'))).toEqual([]);
  expect(says(knowledge('fell ⟨name⟩'))).toHaveLength(1);
});

test('an anchor that stands in healthy lines is refused, not one in lines that a flag lets through', () => {
  const knowledge = knows({ 'by-phrase': rule({ phrase: 'said' }) }, [term('quartz lantern fell')]);
  const line = (flag: string) => `"GET / HTTP/1.1" 200 ${flag} quartz_lantern_fell\n`;
  expect(says(knowledge, line('-').repeat(50))).toEqual([expect.stringContaining('of the term `said` stands')]);
  expect(says(knowledge, line('DC').repeat(50))).toEqual([]);
});
