import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, test } from 'vitest';
import { visitor } from '../visit.ts';
import { diagnosed, LOG } from './box.ts';

const visit = visitor();

describe('the page', () => {
  test.each(['light', 'dark'] as const)('is clean for axe with results shown, %s', async (theme) => {
    const { page } = await visit('/');
    await page.emulateMedia({ colorScheme: theme });
    await diagnosed(page, LOG);
    for (const summary of await page.locator('.found summary').all()) await summary.click();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });

  test('has no horizontal scroll at 320 pixels, and the verdict comes first there', async () => {
    const { page } = await visit('/');
    await page.setViewportSize({ width: 320, height: 640 });
    await diagnosed(page, LOG);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const top = (selector: string) => page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);
    await expect.poll(() => top('.answer')).toBeLessThan(await top('.paste'));
  });

  test('does not shift while results arrive, late ones neither', async () => {
    const { page } = await visit('/404.html');
    await page.route('**/match.json', async (route) => {
      await new Promise((done) => setTimeout(done, 1000));
      await route.continue();
    });
    await page.goto('/');
    await page.evaluate(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { hadRecentInput: boolean; value: number })[])
          if (!entry.hadRecentInput) shifts.push(entry.value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const before = await page.locator('.paste').boundingBox();
    await diagnosed(page, LOG);
    expect(await page.locator('.paste').boundingBox()).toEqual(before);
    await page.locator('.note button', { hasText: 'Clear' }).click();
    await page.keyboard.type('no healthy upstream', { delay: 15 });
    await page.locator('.pages a').first().waitFor();
    await page.waitForTimeout(700);
    expect(await page.locator('.paste').boundingBox()).toEqual(before);
    expect(await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts)).toEqual([]);
  });

  test('asks for nothing that depends on the paste', async () => {
    const asked = async (text: string): Promise<string[]> => {
      const { page } = await visit('/');
      const requests: string[] = [];
      // The service worker keeps all of the site, whatever is pasted, and when it likes.
      page.context().on('request', (request) => {
        if (!request.serviceWorker()) requests.push(`${request.method()} ${request.url()}`);
      });
      await page.reload();
      await diagnosed(page, text);
      await page.locator('.choices button').first().click();
      // What the box loads in a quiet moment comes late on a busy machine.
      await expect.poll(() => requests.some((request) => request.endsWith('/incidents.json'))).toBe(true);
      await page.waitForLoadState('networkidle');
      return [...new Set(requests)].sort();
    };
    const one = await asked(LOG);
    expect(one.some((request) => request.endsWith('/match.json'))).toBe(true);
    expect(
      await asked(
        'upstream connect error or disconnect/reset before headers. reset reason: connection failure, transport failure reason: delayed connect error: 111',
      ),
    ).toEqual(one);
  });
});
