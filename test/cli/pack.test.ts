import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { meshbook } from './meshbook.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'meshbook-pack-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('`npm run pack` makes one file that needs nothing beside it and says the same', async () => {
  const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { scripts: { pack: string } };
  const pack = scripts.pack
    .replace(/^.*&& esbuild /, '')
    .replace(/--outfile=\S+/, `--outfile=${join(folder, 'meshbook.mjs')}`);
  execFileSync(`${root}node_modules/.bin/esbuild`, pack.split(' '), { cwd: root });
  const stdin = 'upstream connect error\n';
  const printed = execFileSync(process.execPath, [join(folder, 'meshbook.mjs')], {
    cwd: folder,
    input: stdin,
    encoding: 'utf8',
  });
  expect(printed).toBe((await meshbook([], { stdin })).stdout);
});
