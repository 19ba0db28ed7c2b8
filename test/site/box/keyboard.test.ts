import { describe, expect, test } from 'vitest';
import { visitor } from '../visit.ts';
import { diagnosed, judged, LOG, NO_HOST } from './box.ts';

const visit = visitor();

describe('by keyboard alone', () => {
  test('`/` goes to the box, words find pages, arrows and Enter open one', async () => {
    const { page } = await visit('/');
    await page.locator('main').focus();
    await page.keyboard.press('/');
    await page.keyboard.type('no endpoint');
    await page.locator('.pages a').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('href'))).toMatch(/^\//);
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname !== '/');
  });

  test('from an error to the copied command, its answer and back, without a pointer', async () => {
    const { page } = await visit('/');
    await diagnosed(page, NO_HOST);
    await page.locator('main').focus();
    await page.keyboard.press('c');
    await page.locator('.copy-command', { hasText: 'Copied' }).first().waitFor();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe('kubectl get endpointslices -n shop -l kubernetes.io/service-name=cart');
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    for (let tabs = 0; tabs < 60 && (await focused()) !== 'not ready'; tabs++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.answered').waitFor();
    await judged(page);
    await expect.poll(() => page.locator('.problem .certainty').first().textContent()).toBe('certain');
    // Whoever goes on is still at the problem, not at the top of the page.
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.problem') !== null)).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('reading');
    await page.keyboard.press('e');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await page.keyboard.type('/?c');
    await expect.poll(() => page.locator('[data-part=area]').inputValue()).toMatch(/\/\?c$/);
    await expect.poll(() => page.locator('#help').isVisible()).toBe(false);
  });

  test('a few pasted words are left with Escape, so that `c` copies; what is composed is left alone', async () => {
    const { page } = await visit('/');
    await diagnosed(page, 'RBAC: access denied');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    const composing = { key: 'Escape', isComposing: true, bubbles: true };
    await page.locator('[data-part=area]').dispatchEvent('keydown', composing);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await page.keyboard.press('c');
    await page.locator('.copy-command', { hasText: 'Copied' }).first().waitFor();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toContain('kubectl get authorizationpolicy');
    await expect.poll(() => page.locator('[data-part=area]').inputValue()).toBe('RBAC: access denied');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  });

  test('arrows go from evidence to evidence in the text', async () => {
    const { page } = await visit('/');
    await diagnosed(page, LOG);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('MARK');
    const first = await page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).not.toBe(first);
  });
});

test('`?` shows the keys, and Escape puts them away', async () => {
  const { page } = await visit('/');
  await page.locator('.box').hover();
  await page.waitForFunction(() => document.querySelector('#settings')?.hasChildNodes());
  await page.locator('main').focus();
  await page.keyboard.press('?');
  await page.locator('#help dt').first().waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('#help').isVisible()).toBe(false);
});
