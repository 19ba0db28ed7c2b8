import { unified } from '@astrojs/markdown-remark';
import { expect, test } from 'vitest';
import { shikiClasses } from '../../src/site/markdown/shiki-classes.ts';

test('colours code by classes, since the CSP blocks style attributes', async () => {
  const renderer = await unified({}).createRenderer({
    syntaxHighlight: 'shiki',
    shikiConfig: { theme: 'css-variables', transformers: [shikiClasses()] },
  });
  const { code } = await renderer.render('```yaml\nhost: "reviews"\n```');
  expect(code).toContain('tk-string-expression');
  expect(code).not.toContain('style=');
});
