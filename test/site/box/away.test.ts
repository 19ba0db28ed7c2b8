import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { visitor } from '../visit.ts';
import { diagnosed, healthy, judged, LOG } from './box.ts';

const visit = visitor();

describe('taking it away', () => {
  const shared = async (page: Page): Promise<string> => {
    await diagnosed(page, LOG);
    await page.locator('.away button').click();
    await page.locator('.leaving').waitFor();
    await page.locator('.share button', { hasText: 'Copy as link' }).click();
    await page.locator('.share button', { hasText: 'Copied' }).waitFor();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const linkOf = async (page: Page, value: unknown): Promise<string> =>
    page.evaluate(async (text) => {
      const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
      const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
      return btoa(String.fromCharCode(...bytes))
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replace(/=+$/, '');
    }, JSON.stringify(value));

  test('what leaves is shown first, without the names and addresses of the paste', async () => {
    const { page, complaints } = await visit('/');
    await diagnosed(page, LOG);
    await page.locator('.away button').click();
    const leaving = await page.locator('.leaving').textContent();
    expect(leaving).toContain('service-1.namespace-1');
    for (const own of ['cart', '10.96.33.7', '10.244.1.5', '6f3b2a4e']) expect(leaving).not.toContain(own);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.locator('.share button', { hasText: 'Copy as Markdown' }).click();
    await page.locator('.share button', { hasText: 'Copied' }).waitFor();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(leaving);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.share').isVisible()).toBe(false);
    expect(await page.locator('.sheet').textContent()).not.toContain('cart');
    expect(complaints).toEqual([]);
  });

  test('a long text says how far it is, and the reader can leave', async () => {
    const { page } = await visit('/');
    await diagnosed(page, [LOG, ...Array.from({ length: 12_000 }, (_, id) => healthy(id))].join('\n'));
    const far = await page.evaluate(async () => {
      const seen = new Set<number>();
      const dialog = document.querySelector('.share') as HTMLDialogElement;
      const watched = new Promise<void>((done) => {
        new MutationObserver(() => {
          const { value } = dialog.querySelector('progress') ?? {};
          if (value !== undefined) seen.add(value);
          if (dialog.querySelector('.leaving')) done();
        }).observe(dialog, { childList: true, subtree: true, attributes: true });
      });
      document.querySelector<HTMLElement>('.away button')?.click();
      await watched;
      return [...seen];
    });
    expect(far.length).toBeGreaterThan(5);
    expect(far).toEqual(far.toSorted((a, b) => a - b));
    await page.locator('.share button', { hasText: 'Close' }).click();
    await expect.poll(() => page.locator('.share').isVisible()).toBe(false);
  });

  test('a link shows the verdict as it was, and what is said of its lines today', async () => {
    const { page, complaints } = await visit('/');
    const link = await shared(page);
    expect(link).toContain('#v=');
    await page.goto('about:blank');
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(link);
    await judged(page);
    await page.locator('.shared a', { hasText: 'The service has no endpoint' }).waitFor();
    await expect.poll(() => page.locator('.problem h2').first().textContent()).toContain('service-1.namespace-1');
    expect(requests.some((url) => url.includes('#v=') || url.includes('?'))).toBe(false);
    expect(complaints).toEqual([]);
  });

  test('a link of an older site, or of a stranger, shows only what the rules say', async () => {
    const { page } = await visit('/');
    const forged = await linkOf(page, {
      knowledge: '2020-01-01.0000000',
      problems: [
        {
          symptom: null,
          title: 'Your password has expired, call 555',
          causes: [
            { rule: 'no-longer-there', certainty: 'certain', title: 'Call 555', says: 'Call 555' },
            { rule: '<img src=x>', certainty: 'certain' },
          ],
        },
      ],
      lines: ['<b>no healthy upstream</b>'],
    });
    await page.goto('about:blank');
    await page.goto(`/#v=${forged}`);
    await page.locator('.shared').waitFor();
    const text = await page.locator('.answer').textContent();
    expect(text).not.toContain('555');
    expect(text).toContain('does not know (no-longer-there)');
    expect(text).toContain('2020-01-01.0000000');
    expect(await page.locator('.box b, .box img').count()).toBe(0);
  });

  test('a link that is none is said to be none', async () => {
    const { page } = await visit('/#v=abcdef');
    await page.locator('.note', { hasText: 'holds no verdict' }).waitFor();
  });
});
