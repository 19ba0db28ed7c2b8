import { describe, expect, test } from 'vitest';
import { visitor } from '../visit.ts';
import { diagnosed, INBOUND, judged, LOG, NO_HOST } from './box.ts';

const visit = visitor();

describe('back and forward', () => {
  test('what was pasted and answered is there again', async () => {
    const { page, complaints } = await visit('/');
    await diagnosed(page, NO_HOST);
    await page.locator('.choices button', { hasText: 'not ready' }).click();
    await page.locator('.answered').waitFor();
    await judged(page);
    const before = await page.locator('.problem').textContent();
    await page.locator('.problem .links a').first().click();
    await page.locator('h1', { hasText: 'The service has no endpoint' }).waitFor();
    await page.goBack();
    await page.locator('.answered').waitFor();
    await expect.poll(() => page.locator('.problem').textContent()).toBe(before);
    await expect.poll(() => page.locator('.reading').textContent()).toContain('no_healthy_upstream');
    await page.goForward();
    await page.locator('h1', { hasText: 'The service has no endpoint' }).waitFor();
    await page.goBack();
    await judged(page);
    await page.reload();
    await judged(page);
    expect(complaints).toEqual([]);
  });

  test('a home page that is opened anew, or was cleared, is empty', async () => {
    const { page } = await visit('/');
    await diagnosed(page, NO_HOST);
    await page.goto('/causes/');
    await page.goto('/');
    await page.locator('.box').hover();
    await page.waitForFunction(() => document.querySelector('#settings')?.hasChildNodes());
    await expect.poll(() => page.locator('.box').getAttribute('data-state')).toBe('empty');
    await diagnosed(page, NO_HOST);
    await page.locator('.note button', { hasText: 'Clear' }).click();
    await page.goto('/causes/');
    await page.goBack();
    await page.locator('.box').hover();
    await page.waitForFunction(() => document.querySelector('#settings')?.hasChildNodes());
    await expect.poll(() => page.locator('.box').getAttribute('data-state')).toBe('empty');
  });
});

describe('two tabs', () => {
  test('have each its own text, and share what was chosen', async () => {
    const { page: one } = await visit('/');
    const two = await one.context().newPage();
    await two.goto('/');
    await diagnosed(one, NO_HOST);
    await two.bringToFront();
    await diagnosed(two, INBOUND);
    await expect.poll(() => one.locator('.problem h2').textContent()).toContain('no ready pod');
    await expect.poll(() => two.locator('.problem h2').textContent()).toContain('deny-all');
    await two.locator('[data-part=chosen]').click();
    await two.locator('#settings input').fill('1.24');
    await one.locator('[data-part=chosen]', { hasText: 'Istio 1.24' }).waitFor();
    // Neither takes back what the other chose.
    await one.bringToFront();
    await one.locator('[data-part=chosen]').click();
    await one.locator('#settings select').selectOption('ambient');
    await two.locator('[data-part=chosen]', { hasText: 'Istio 1.24, ambient' }).waitFor();
    await two.close();
    await diagnosed(one, LOG);
    await expect.poll(() => one.locator('.problem').count()).toBe(2);
  });
});
