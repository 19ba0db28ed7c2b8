import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { serve } from '../../serve.ts';
import { visitor } from '../visit.ts';
import { diagnosed, NO_HOST } from './box.ts';

const visit = visitor();

/** Until the browser has all of the site. */
async function kept(page: Page): Promise<void> {
  await page.locator('.box').hover();
  await page.locator('[data-part=chosen]').click();
  await page.locator('#settings', { hasText: 'works without a network' }).waitFor();
  await page.keyboard.press('Escape');
}

describe('after the first visit', () => {
  test('the site, the box and the search work with the server stopped', async () => {
    const server = await serve(fileURLToPath(new URL('../../../dist', import.meta.url)));
    const { page, complaints } = await visit(`${server.url}/`);
    await kept(page);
    await server.stop();
    await expect(fetch(server.url)).rejects.toThrow();

    await page.goto(`${server.url}/`);
    await diagnosed(page, NO_HOST);
    await expect.poll(() => page.locator('.problem h2').first().textContent()).toContain('cart.shop');
    await page.locator('.note button', { hasText: 'Clear' }).click();
    await page.keyboard.type('no endpoint');
    await page.locator('.pages a', { hasText: 'The service has no endpoint' }).click();
    await page.locator('h1', { hasText: 'The service has no endpoint' }).waitFor();
    await page.goto(`${server.url}/reference/response-flag/`);
    await expect.poll(() => page.locator('main').textContent()).toContain('UH');
    await page.goto(`${server.url}/ja/`);
    await diagnosed(page, NO_HOST);
    await expect.poll(() => page.locator('.do-first .label').first().textContent()).toBe('まず行うこと');
    await page.goto(`${server.url}/no/such/page/`);
    await expect.poll(() => page.locator('h1').textContent()).toBe('No such page');
    expect(complaints).toEqual([]);
  }, 120_000);

  test('a slow network does not delay a verdict', async () => {
    const { page } = await visit('/');
    await kept(page);
    // Whatever is asked of the network from now on is never answered.
    await page.context().route('**', () => {});
    await page.goto('/');
    await diagnosed(page, NO_HOST);
    await expect.poll(() => page.locator('.problem').count()).toBe(1);
  }, 90_000);
});
