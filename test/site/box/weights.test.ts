import { gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';

describe('weights', () => {
  const got = async (path: string): Promise<string> => (await fetch(new URL(path, inject('site')))).text();
  const weight = (text: string): number => gzipSync(text, { level: 9 }).length;
  const found = (text: string, pattern: RegExp): string[] =>
    [...text.matchAll(pattern)].map(([, path]) => path as string);

  /** A script with all that it imports before it runs. */
  async function scriptsFrom(path: string, seen: Set<string>): Promise<void> {
    if (seen.has(path)) return;
    seen.add(path);
    const text = await got(path);
    for (const other of found(text, /(?:from|import)\s*["'](\.[^"']+)["']/g))
      await scriptsFrom(new URL(other, new URL(path, 'http://x')).pathname, seen);
  }

  test('the home page has 30 KB of HTML and CSS, and 15 KB of script before the first paste, key or idle moment', async () => {
    const html = await got('/');
    const styles = await Promise.all(found(html, /<link rel="stylesheet" href="([^"]+)"/g).map(got));
    const scripts = new Set<string>();
    for (const path of found(html, /<script[^>]* src="([^"]+)"/g)) await scriptsFrom(path, scripts);
    const script = await Promise.all([...scripts].map(got));
    const sum = (texts: readonly string[]): number => texts.reduce((all, text) => all + weight(text), 0);
    console.log(`home: HTML and CSS ${sum([html, ...styles])}, script ${sum(script)} bytes`);
    expect(sum([html, ...styles])).toBeLessThan(30 * 1024);
    expect(sum(script)).toBeLessThan(15 * 1024);
  });

  test('what the worker loads: match file 120 KB, texts file 220 KB', async () => {
    const [match, texts] = [weight(await got('/match.json')), weight(await got('/texts.json'))];
    console.log(`match file ${match}, texts file ${texts} bytes`);
    expect(match).toBeLessThan(120 * 1024);
    expect(texts).toBeLessThan(220 * 1024);
  });
});
