import { describe, expect, test } from 'vitest';
import { visitor } from '../visit.ts';
import { diagnosed, LOG } from './box.ts';

const visit = visitor();

describe('by keyboard alone', () => {
  test('`/` goes to the box, words find pages, arrows and Enter open one', async () => {
    const { page } = await visit('/');
    await page.locator('main').focus();
    await page.keyboard.press('/');
    await page.keyboard.type('no endpoint');
    await page.locator('.pages a').first().waitFor();
    await page.keyboard.press('ArrowDown');
    const link = await page.evaluate(() => document.activeElement?.getAttribute('href'));
    expect(link).toMatch(/^\//);
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname !== '/');
  });

  test('arrows go from evidence to evidence in the text', async () => {
    const { page } = await visit('/');
    await diagnosed(page, LOG);
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MARK');
    const first = await page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.textContent)).not.toBe(first);
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
  expect(await page.locator('#help').isVisible()).toBe(false);
});
