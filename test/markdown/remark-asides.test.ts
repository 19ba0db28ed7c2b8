import { unified as asAstroDoes } from '@astrojs/markdown-remark';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { remarkAsides } from '../../src/site/markdown/remark-asides.ts';

const processor = await asAstroDoes({ remarkPlugins: [remarkDirective, remarkAsides] }).createRenderer({});

async function html(markdown: string): Promise<string> {
  return (await processor.render(markdown)).code;
}

test('makes a box of a note, with its kind as title', async () => {
  expect(await html(':::note\nIt takes **time**.\n:::')).toMatchInlineSnapshot(
    `"<div role="note" class="aside aside-note"><p class="aside-title">Note</p><p>It takes <strong>time</strong>.</p></div>"`,
  );
});

test('takes the title from the label', async () => {
  expect(await html(':::caution[Not in `ambient`]\nThere is no sidecar.\n:::')).toMatchInlineSnapshot(
    `"<div role="note" class="aside aside-caution"><p class="aside-title">Not in <code>ambient</code></p><p>There is no sidecar.</p></div>"`,
  );
});

test('should not take a colon in a line for a directive', async () => {
  expect(await html('outbound:reviews and port:http[a]{b}, at 10:30')).toMatchInlineSnapshot(
    `"<p>outbound:reviews and port:http[a]{b}, at 10:30</p>"`,
  );
});

test('should not lose a line that starts with two colons', async () => {
  expect(await html('::ffff:10.0.0.1')).toMatchInlineSnapshot(`"<p>::ffff:10.0.0.1</p>"`);
});

test('stops at an aside that is none, and says where it stands', () => {
  const plain = unified().use(remarkParse).use(remarkDirective).use(remarkAsides);
  const value = 'Before.\n\n:::danger\nMind the gap.\n:::';
  const read = () => plain.runSync(plain.parse(value), { value });
  expect(read).toThrow('`:::danger` is no aside.');
  expect(read).toThrow(expect.objectContaining({ line: 3, column: 1 }));
});
