import { describe, expect, test } from 'vitest';
import { visitor } from '../visit.ts';
import { diagnosed, NO_HOST, paste, TIMEOUT } from './box.ts';

const visit = visitor();

describe('when something fails', () => {
  test('a worker that dies is started again', async () => {
    const { page } = await visit('/404.html');
    await page.addInitScript(() => {
      const Real = globalThis.Worker;
      let first = true;
      globalThis.Worker = class extends Real {
        constructor(url: string | URL, options?: WorkerOptions) {
          super(first ? 'data:text/javascript,throw new Error("killed")' : url, options);
          first = false;
        }
      };
    });
    await page.goto('/');
    await diagnosed(page, NO_HOST);
    expect(await page.locator('.problem').count()).toBe(1);
  });

  test('without the network the box says so, and answers once it is back', async () => {
    const { page } = await visit('/404.html');
    await page.route('**/match.json', (route) => route.abort());
    await page.goto('/');
    await paste(page, NO_HOST);
    await page.locator('.note', { hasText: 'could not be loaded' }).waitFor();
    await page.unroute('**/match.json');
    await diagnosed(page, TIMEOUT);
  });

  test('a paste of 50 MB is refused in words, and can be saved as a file', async () => {
    const { page } = await visit('/');
    await page.locator('.box').hover();
    await page.waitForFunction(() => document.querySelector('#settings')?.hasChildNodes());
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'x'.repeat(50_000_000));
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    expect(await page.locator('.note').textContent()).toContain('50 MB');
    const download = page.waitForEvent('download');
    await page.locator('.note button', { hasText: 'Save as a file' }).click();
    expect((await download).suggestedFilename()).toBe('meshbook.log');
  });
});
