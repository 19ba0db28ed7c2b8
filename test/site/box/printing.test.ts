import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { visitor } from '../visit.ts';
import { diagnosed, judged, LOG, NO_HOST } from './box.ts';

const visit = visitor();
const OWN = ['cart', '10.96.33.7', '10.244.1.5', '6f3b2a4e'];

/** What would stand on paper: texts and the values of fields. */
async function onPaper(page: Page): Promise<string> {
  await page.emulateMedia({ media: 'print' });
  const text = await page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')];
    const values = fields
      .filter((field) => field.checkVisibility())
      .map(({ value, placeholder }) => value || placeholder);
    return [document.body.innerText, ...values].join('\n');
  });
  await page.emulateMedia({ media: null });
  return text;
}

/** Counts instead of printing: no dialog opens in a test. */
async function withoutPrinter(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(globalThis, { printed: [] });
    globalThis.print = () => {
      (globalThis as unknown as { printed: string[] }).printed.push(
        document.querySelector('.sheet')?.textContent ?? '',
      );
    };
  });
}
const printed = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as { printed: string[] }).printed);

describe('on paper', () => {
  test('nothing of a paste stands before it is redacted, only how to do that', async () => {
    const { page } = await visit('/');
    await page.locator('[data-part=area]').fill('cart.shop says: no healthy upstream, password hunter2');
    await judged(page);
    expect(await onPaper(page)).not.toMatch(/cart\.shop|hunter2/);
    await page.locator('[data-part=area]').fill('');
    await diagnosed(page, LOG);
    for (const own of OWN) expect(await onPaper(page)).not.toContain(own);
    await expect.poll(() => onPaper(page)).toContain('choose Take it away, then Print');
  });

  test('the key for printing prints the redacted verdict, and a new text takes it off the sheet', async () => {
    const { page } = await visit('/404.html');
    await withoutPrinter(page);
    await page.goto('/');
    await diagnosed(page, LOG);
    await page.keyboard.press('Control+p');
    await expect.poll(() => printed(page)).toHaveLength(1);
    const [sheet] = await printed(page);
    expect(sheet).toContain('service-1.namespace-1');
    const paper = await onPaper(page);
    expect(paper).toContain('service-1.namespace-1');
    for (const own of OWN) expect(paper).not.toContain(own);
    await page.locator('.note button', { hasText: 'Add a text' }).click();
    await page.keyboard.type('x');
    expect(await onPaper(page)).not.toContain('service-1');
  });

  test('one problem is one sheet, with what to do first, what each answer means, and the fix', async () => {
    const { page } = await visit('/404.html');
    await withoutPrinter(page);
    await page.setViewportSize({ width: 794, height: 1123 }); // A4 at 96 dots an inch
    await page.goto('/');
    await diagnosed(page, NO_HOST);
    await page.keyboard.press('Control+p');
    await expect.poll(() => printed(page)).toHaveLength(1);
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(1123);
    const sheet = page.locator('.sheet');
    await expect
      .poll(() => sheet.locator('pre').first().textContent())
      .toBe('kubectl get endpointslices -n namespace-1 -l kubernetes.io/service-name=service-1');
    await expect.poll(() => sheet.textContent()).toContain('→ certain: The service has no endpoint');
    await expect.poll(() => sheet.textContent()).toContain('Fix 1');
    await expect.poll(() => sheet.locator('button, input, details').count()).toBe(0);
  });

  test('names that only lines without evidence explain are replaced, too, however long the text is', async () => {
    const { page } = await visit('/');
    const between = Array.from(
      { length: 4000 },
      (_, id) =>
        `[2026-11-02T09:14:12.219Z] "GET /items/${id} HTTP/1.1" 200 - via_upstream - "-" 0 512 3 2 "-" "curl/8.5.0" "6f3b2a4e-0d4b-4b6e-9c55-1f1d0a7c9e55" "items:8080" "10.244.2.9:8080" outbound|8080||items.shop.svc.cluster.local 10.244.1.5:43212 10.96.33.8:8080 10.244.1.5:51234 - default`,
    );
    // Far above it, a line says that the path's odd word is a password.
    const text = ['password=sesame-quark', ...between, NO_HOST.replace('/cart ', '/sesame-quark ')].join('\n');
    expect(text.length).toBeGreaterThan(1_000_000);
    await diagnosed(page, text);
    await page.locator('.away button').click();
    await page.locator('.leaving').waitFor({ timeout: 20_000 });
    const leaving = await page.locator('.leaving').textContent();
    expect(leaving).toContain('service-');
    expect(leaving).not.toContain('sesame-quark');
    await page.locator('.share button', { hasText: 'Close' }).click();
    expect(await onPaper(page)).not.toContain('sesame-quark');
    await expect.poll(() => onPaper(page)).toContain('no_healthy_upstream');
  });
});
