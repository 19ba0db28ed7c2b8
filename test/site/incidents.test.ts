import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launched } from './visit.ts';

const site = inject('site');
const pages: readonly { readonly url: string; readonly kind: string }[] = await (
  await fetch(`${site}/pages.json`)
).json();
const incidents = pages.filter(({ kind }) => kind === 'incident').map(({ url }) => url);

let browser: Browser;
beforeAll(async () => {
  browser = await launched();
});
afterAll(() => browser.close());

const screens = [
  [1280, 800],
  [390, 844],
] as const;

test.each(screens.flatMap(([width, height]) => incidents.map((url) => [url, width, height] as const)))(
  '%s says what to do first on one screen of %i×%i, without a script',
  async (url, width, height) => {
    const context = await browser.newContext({ baseURL: site, viewport: { width, height }, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(url);
    const screen = page.locator('[data-first-screen]');
    // Severity, status, date and versions stand above all else.
    expect(await screen.locator('.facts > span').count()).toBe(4);
    expect(await screen.locator('.see pre').count()).toBeGreaterThan(0);
    for (const name of ['You see', 'Same as yours if', 'Not this if', 'Do first']) {
      await screen.getByRole('heading', { name }).waitFor();
    }
    for (const word of ['Verify', 'Undo', 'Risk'])
      expect(await screen.locator('dt', { hasText: word }).count()).toBe(1);
    const box = await screen.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
    await context.close();
  },
);

test('the box says which incident has its words in the paste', async () => {
  const context = await browser.newContext({ baseURL: site });
  const page = await context.newPage();
  await page.goto('/#try=incident:all-hosts-ejected');
  const links = page.locator('p.links', { hasText: 'its words stand in yours' }).first();
  await links.waitFor();
  await expect.poll(() => links.locator('a[href$="/incidents/all-hosts-ejected/"]').count()).toBe(1);
  await context.close();
});
