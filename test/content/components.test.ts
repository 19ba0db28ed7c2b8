import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { mdxNames } from '../../src/site/mdx-names.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pages = readdirSync(`${root}content`, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.mdx'))
  .map((file) => ({ file, text: readFileSync(`${root}content/${file}`, 'utf8') }));
const parts = readdirSync(`${root}src/site/components/mdx`)
  .filter((file) => file.endsWith('.astro'))
  .map((file) => ({ file, text: readFileSync(`${root}src/site/components/mdx/${file}`, 'utf8') }));

test.each(mdxNames)('authors use <%s>, or a component of theirs does', (name) => {
  const used = new RegExp(`<${name}[\\s>/]`);
  const others = [...pages, ...parts].filter(({ file }) => file !== `${name}.astro`);
  expect(others.some(({ text }) => used.test(text))).toBe(true);
});
