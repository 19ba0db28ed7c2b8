import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const out = mkdtempSync(join(tmpdir(), 'meshbook-base-'));
afterAll(() => rmSync(out, { recursive: true }));

test('a site built for a folder of its host links to nothing outside of it', { timeout: 600_000 }, () => {
  const args = ['astro', 'build', '--silent', '--base', '/meshbook', '--outDir', out];
  const { BASE_URL: _, ...env } = process.env; // Vitest’s own, which Astro would take for the site’s
  expect(spawnSync('npx', args, { encoding: 'utf8', env: { ...env, NODE_ENV: 'production' } }).status).toBe(0);

  const outside = new Set<string>();
  for (const file of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.html')) continue;
    for (const [, url = ''] of readFileSync(join(out, file), 'utf8').matchAll(/ (?:href|src)="(\/[^"]*)"/g)) {
      if (!url.startsWith('/meshbook/')) outside.add(url);
    }
  }
  expect([...outside].slice(0, 10)).toEqual([]);
  expect(readFileSync(join(out, 'sitemap.xml'), 'utf8')).toContain('/meshbook/causes/</loc>');
});
