import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { meshbook } from './meshbook.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'meshbook-pack-'));
const installed = join(folder, 'node_modules/meshbook/meshbook.mjs');
const stdin = 'upstream connect error\n';
const run = (node: string, typed: readonly string[] = []): string => {
  const { npm_command: _, ...env } = process.env;
  return execFileSync(node, [installed, ...typed], { cwd: folder, input: stdin, encoding: 'utf8', env });
};

/** The Nodes of this machine that the command is made for: tests run on the newest, readers on others. */
const nodes = [
  process.execPath,
  ...(process.env['PATH'] ?? '').split(delimiter).map((path) => join(path, 'node')),
  '/usr/bin/node',
]
  .filter((path) => existsSync(path))
  .map((path) => realpathSync(path))
  .filter((path, at, all) => all.indexOf(path) === at)
  .map((node) => ({ node, version: execFileSync(node, ['--version'], { encoding: 'utf8' }).trim() }))
  .filter(({ version }) => Number(/\d+/.exec(version)?.[0]) >= 20);

beforeAll(() => {
  const packed = join(folder, 'packed');
  execFileSync(process.execPath, [join(root, 'scripts/pack.ts'), packed], { cwd: root, stdio: 'pipe' });
  const tarball = readdirSync(packed).find((name) => name.endsWith('.tgz')) ?? '';
  writeFileSync(join(folder, 'package.json'), '{}');
  execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', join(packed, tarball)], {
    cwd: folder,
    stdio: 'pipe',
  });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

test('the tarball of `npm run pack`, installed in an empty folder, brings the command and nothing else', () => {
  expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['meshbook']);
  expect(readdirSync(join(folder, 'node_modules/meshbook')).sort()).toEqual([
    'LICENSE',
    'README.md',
    'meshbook.mjs',
    'package.json',
    'scan-helper.mjs',
  ]);
  expect(existsSync(join(folder, 'node_modules/.bin/meshbook'))).toBe(true);
});

test.each(nodes)(
  'on Node $version it says the same as from its sources',
  async ({ node }) => {
    expect(run(node)).toBe((await meshbook([], { stdin })).stdout);
    expect(run(node, ['explain', 'UF'])).toBe((await meshbook(['explain', 'UF'])).stdout);
    const log = join(folder, 'proxy.log.gz');
    writeFileSync(log, gzipSync(`${stdin}\n`.repeat(4_000)));
    expect(run(node, ['scan', log])).toBe((await meshbook(['scan', log])).stdout);
  },
  60_000,
);
