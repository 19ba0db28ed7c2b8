import { unified as asAstroDoes } from '@astrojs/markdown-remark';
import { expect, test } from 'vitest';
import { remarkSections } from '../../src/site/markdown/remark-sections.ts';

const processor = await asAstroDoes({ remarkPlugins: [remarkSections] }).createRenderer({});

async function sections(markdown: string): Promise<unknown> {
  return (await processor.render(markdown)).metadata.frontmatter['sections'];
}

test('each heading has its own words, each once; what stands before the first belongs to the page', async () => {
  expect(
    await sections('A reset, a RESET.\n\n## Why it happens\n\nThe peer closed.\n\n## Why it happens\n\nAgain.'),
  ).toEqual([
    { slug: '', heading: '', words: 'a reset' },
    { slug: 'why-it-happens', heading: 'Why it happens', words: 'the peer closed' },
    { slug: 'why-it-happens-1', heading: 'Why it happens', words: 'again' },
  ]);
});

test('should not join the last word of a cell or a line to the first of the next', async () => {
  expect(await sections('| flag | means |\n| --- | --- |\n| UF | failed |\n\n- one\n- two')).toEqual([
    { slug: '', heading: '', words: 'flag means uf failed one two' },
  ]);
});

test('should not make a section of nothing', async () => {
  expect(await sections('')).toEqual([]);
});
