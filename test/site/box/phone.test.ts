import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { visitor } from '../visit.ts';
import { diagnosed, INBOUND, judged, LOG, NO_HOST } from './box.ts';

const visit = visitor();
const PHONE = { width: 390, height: 844 };

async function phone(slowly = false): Promise<Page> {
  const { page } = await visit('/404.html');
  await page.setViewportSize(PHONE);
  if (slowly)
    await page.route('**/match.json', async (route) => {
      await new Promise((done) => setTimeout(done, 1000));
      await route.continue();
    });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { hadRecentInput: boolean; value: number })[])
        if (!entry.hadRecentInput) shifts.push(entry.value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('/');
  return page;
}
const shifts = (page: Page): Promise<number[]> =>
  page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
const top = (page: Page, selector: string): Promise<number> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => element.getBoundingClientRect().top);

describe('on a phone', () => {
  test.each([
    ['a log', LOG],
    ['one line', NO_HOST],
    ['a few words', 'RBAC: access denied'],
    ['a refusal that is proven', INBOUND],
  ])('the sentence comes first, with its evidence, and the text folded below: %s', async (_, text) => {
    const page = await phone();
    await diagnosed(page, text);
    await expect.poll(() => top(page, '.problem h2')).toBeLessThan(PHONE.height / 3);
    await expect.poll(() => top(page, '.quotes mark')).toBeLessThan(PHONE.height / 2);
    await expect.poll(() => top(page, '.do-first, .fix')).toBeLessThan(PHONE.height);
    await expect.poll(() => top(page, '.paste')).toBeGreaterThan(await top(page, '.problem h2'));
    await expect.poll(() => page.locator('.reading').isVisible()).toBe(false);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
  });

  test('a quote leads to where it stands in the text', async () => {
    const page = await phone();
    await diagnosed(page, LOG);
    await page.locator('.quotes button', { hasText: 'no_healthy_upstream' }).first().click();
    await page.locator('.reading').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('no_healthy_upstream');
    await page.locator('.unfold', { hasText: 'Hide the text' }).click();
    await expect.poll(() => page.locator('.reading').isVisible()).toBe(false);
  });

  test('nothing moves when the verdict comes, late neither', async () => {
    const page = await phone(true);
    await diagnosed(page, LOG);
    await page.waitForTimeout(700);
    expect(await shifts(page)).toEqual([]);
  });

  test('what a keyboard puts in as if it were typed is a paste', async () => {
    const page = await phone();
    await page.locator('[data-part=area]').focus();
    await page.keyboard.insertText(NO_HOST);
    await judged(page);
    await expect.poll(() => top(page, '.problem h2')).toBeLessThan(PHONE.height / 3);
  });
  test('several lines that a keyboard puts in are one paste, and nothing of them is lost', async () => {
    const page = await phone();
    await page.locator('[data-part=area]').focus();
    await page.keyboard.insertText(`${NO_HOST}\n\n${NO_HOST}\n${NO_HOST}`);
    await judged(page);
    await expect.poll(() => top(page, '.problem h2')).toBeLessThan(PHONE.height / 3);
  });

  test.each(['light', 'dark'] as const)('it is clean for axe with results shown, %s', async (colorScheme) => {
    const page = await phone();
    await page.emulateMedia({ colorScheme });
    await diagnosed(page, LOG);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
});
