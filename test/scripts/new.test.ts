import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pageFiles } from '../../scripts/check/page-file.ts';
import { collections } from '../../src/site/page.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'meshbook-new-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, ['scripts/new.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, MESHBOOK_ROOT: root },
  });

test('makes a rule with its sample and its page of prose', () => {
  writeFileSync(join(root, 'paste.txt'), 'upstream connect error\n');
  const { status, stdout } = run('rule', 'nothing-listens', '--area', 'connection', '--paste', join(root, 'paste.txt'));
  expect(status).toBe(0);
  expect(stdout).toContain('src/rules/nothing-listens/rule.ts');
  expect(readFileSync(join(root, 'src/rules/nothing-listens/rule.ts'), 'utf8')).toContain("area: 'connection'");
  expect(readFileSync(join(root, 'src/rules/nothing-listens/suggests-first.txt'), 'utf8')).toBe(
    'upstream connect error\n',
  );
  expect(existsSync(join(root, 'content/wiki/causes/connection/nothing-listens.mdx'))).toBe(true);
});

test.each(['debugging/slow-requests', 'investigations/keepalive-race', 'incidents/statsd-congestion'])(
  'makes the page %s, whose front matter fits the schema',
  (name) => {
    expect(run('page', name).status).toBe(0);
    const { pages, problems } = pageFiles(`${root}/`);
    expect(problems).toEqual([]);
    for (const { collection, data } of pages)
      expect(collections[collection].schema.safeParse(data).error).toBeUndefined();
    expect(pages).toHaveLength(1);
  },
);

test('overwrites nothing', () => {
  run('page', 'debugging/slow-requests');
  const again = run('page', 'debugging/slow-requests');
  expect(again.status).toBe(2);
  expect(again.stderr).toContain('There already: content/wiki/debugging/slow-requests.mdx');
});

test.each([
  [],
  ['thing', 'x'],
  ['rule', 'Bad Name', '--area', 'tls'],
  ['rule', 'no-area'],
  ['page', 'nowhere/x'],
  ['page', '../x'],
])('says how it is called when it is called wrongly: %s %s', (...args) => {
  const { status, stderr } = run(...args);
  expect(status).toBe(2);
  expect(stderr).toContain('npm run new -- rule NAME');
});
