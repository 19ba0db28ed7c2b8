import { describe, expect, test } from 'vitest';
import { visitor } from '../visit.ts';
import { diagnosed, NO_HOST } from './box.ts';

const visit = visitor();

describe('what one runs', () => {
  test('is chosen once and kept', async () => {
    const { page } = await visit('/');
    await page.locator('[data-part=chosen]').click();
    await page.locator('#settings input').fill('1.24');
    await page.locator('#settings select').selectOption('ambient');
    await page.reload();
    await page.locator('[data-part=chosen]', { hasText: 'Istio 1.24, ambient' }).waitFor();
  });

  test('where storage is forbidden it holds until the page is closed, and says so', async () => {
    const { page, complaints } = await visit('/404.html');
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.goto('/');
    await page.locator('[data-part=chosen]').click();
    await page.locator('#settings input').fill('1.24');
    await expect.poll(() => page.locator('#settings').textContent()).toContain('This browser keeps nothing');
    await page.keyboard.press('Escape');
    await diagnosed(page, NO_HOST);
    expect(complaints).toEqual([]);
  });

  test('a log format of one’s own is read, and what it lacks is said', async () => {
    const { page } = await visit('/');
    await page.locator('[data-part=chosen]').click();
    await page.locator('#settings textarea').fill('%START_TIME% %RESPONSE_CODE% %RESPONSE_FLAGS% %UPSTREAM_CLUSTER%');
    await page.locator('#settings li').first().waitFor();
    await expect.poll(() => page.locator('#settings').textContent()).toContain('%RESPONSE_CODE_DETAILS%');
    await page.keyboard.press('Escape');
    await page.locator('main').focus();
    await diagnosed(page, '2026-11-02T09:14:11.219Z 503 UH outbound|8080||cart.shop.svc.cluster.local\n'.repeat(3));
    await expect.poll(() => page.locator('.problem h2').first().textContent()).toContain('cart.shop');
  });
});
