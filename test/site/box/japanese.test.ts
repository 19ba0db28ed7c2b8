import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, test } from 'vitest';
import { visitor } from '../visit.ts';
import { diagnosed, LOG } from './box.ts';

const visit = visitor();

describe('in Japanese', () => {
  test('the box speaks Japanese, and what the rules say is marked as English', async () => {
    const { page, complaints } = await visit('/ja/');
    await page.locator('[data-part=area]').focus();
    await diagnosed(page, LOG);
    await expect.poll(() => page.locator('.do-first .label').first().textContent()).toBe('まず行うこと');
    await expect.poll(() => page.locator('.problem h2 [lang=en]').first().textContent()).toContain('cart.shop');
    await expect.poll(() => page.locator('.note').textContent()).toContain('14 行を読み取り');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('has every sentence that English has', async () => {
    const [{ en }, { ja }] = await Promise.all([
      import('../../../src/site/client/words/en.ts'),
      import('../../../src/site/client/words/ja.ts'),
    ]);
    const keys = (words: object): string[] =>
      Object.entries(words).flatMap(([key, value]) =>
        typeof value === 'object' && !Array.isArray(value) ? keys(value).map((inner) => `${key}.${inner}`) : [key],
      );
    expect(keys(ja).sort()).toEqual(keys(en).sort());
    expect(ja.help.keys.map(([key]) => key)).toEqual(en.help.keys.map(([key]) => key));
  });
});
