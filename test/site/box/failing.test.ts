import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Page } from 'playwright';
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
    await expect.poll(() => page.locator('.problem').count()).toBe(1);
  });

  test('a worker that is killed in mid-work is started again, the text answered, and that is said', async () => {
    const { page } = await visit('/404.html');
    await page.addInitScript(() => {
      const Real = globalThis.Worker;
      globalThis.Worker = class extends Real {
        constructor(url: string | URL, options?: WorkerOptions) {
          super(url, options);
          Object.assign(globalThis, { latest: this });
        }
      };
    });
    await page.goto('/');
    await diagnosed(page, NO_HOST);
    await page.evaluate(() => {
      const { latest } = globalThis as unknown as { latest: Worker };
      latest.terminate();
      latest.dispatchEvent(new ErrorEvent('error', { message: 'killed', cancelable: true }));
    });
    await page.locator('.note', { hasText: 'was started again' }).waitFor();
    await diagnosed(page, TIMEOUT);
    await page.locator('.problem h2', { hasText: 'did not answer within the timeout' }).waitFor();
  });

  test('a text on which every reader dies is not tried for ever', async () => {
    const { page } = await visit('/404.html');
    await page.addInitScript(() => {
      const Real = globalThis.Worker;
      globalThis.Worker = class extends Real {
        constructor() {
          super('data:text/javascript,throw new Error("killed")');
        }
      };
      globalThis.requestIdleCallback = (then) => Number(setTimeout(then, 1_000));
    });
    await page.goto('/');
    await paste(page, NO_HOST);
    await page.locator('.note', { hasText: 'could not be read' }).waitFor();
    // In a quiet moment the page makes a worker ready: that it dies, too, changes nothing of what was said.
    await page.evaluate(() => new Promise((done) => setTimeout(done, 1_500)));
    expect(await page.locator('.note').textContent()).toContain('could not be read');
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

  test('a paste of 50 MB is read as a log is', async () => {
    const { page, complaints } = await visit('/');
    await page.locator('.box').hover();
    await page.waitForFunction(() => document.querySelector('#settings')?.hasChildNodes());
    await page.evaluate((line) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', `${'nothing of a mesh\n'.repeat(2_800_000)}${line}\n`);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, NO_HOST);
    await page.locator('.scan h2', { hasText: '1 problem in 2,800,001 lines.' }).waitFor();
    expect(complaints).toEqual([]);
  });

  test('a folder that is dropped is named, and a binary, too; what is there stays', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'meshbook-drop-'));
    writeFileSync(join(folder, 'core.dump'), Buffer.from([127, 69, 76, 70, 0, 1, 2, 255, 0]));
    const { page, complaints } = await visit('/');
    await diagnosed(page, NO_HOST);
    await drop(page, [folder]);
    await page.locator('.note', { hasText: `${basename(folder)} is a folder: drop the files in it` }).waitFor();
    await drop(page, [join(folder, 'core.dump')]);
    await page.locator('.note', { hasText: 'core.dump is no text' }).waitFor();
    await expect.poll(() => page.locator('.problem').count()).toBe(1);
    expect(complaints).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  test('a browser that has no room for it forgets what was chosen, and says so', async () => {
    const { page, complaints } = await visit('/404.html');
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.goto('/');
    await page.locator('[data-part=chosen]').click();
    await page.locator('#settings input').fill('1.24');
    await expect.poll(() => page.locator('#settings').textContent()).toContain('This browser keeps nothing');
    await page.keyboard.press('Escape');
    await diagnosed(page, NO_HOST);
    await page.goto('/causes/');
    expect(complaints).toEqual([]);
  });
});

/** Files and folders of this machine, dropped on the box as from a file manager. */
async function drop(page: Page, files: readonly string[]): Promise<void> {
  const box = await page.locator('.paste').boundingBox();
  const session = await page.context().newCDPSession(page);
  const [x, y] = [(box?.x ?? 0) + 20, (box?.y ?? 0) + 20];
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x, y, data });
}
