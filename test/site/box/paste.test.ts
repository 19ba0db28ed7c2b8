import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, test } from 'vitest';
import { visitor } from '../visit.ts';
import { diagnosed, INBOUND, judged, LOG, NO_HOST, paste, TIMEOUT, verdict } from './box.ts';

const visit = visitor();

describe('a paste', () => {
  test('is answered with a sentence in its own names, its evidence, and what to do first', async () => {
    const { page, complaints } = await visit('/');
    await diagnosed(page, LOG);
    const first = verdict(page);
    await expect.poll(() => first.locator('h2').textContent()).toContain('cart.shop');
    await expect.poll(() => first.locator('.certainty').first().textContent()).toMatch(/certain|likely/);
    await expect.poll(() => first.locator('.do-first pre').textContent()).toMatch(/kubectl|istioctl/);
    await expect.poll(() => page.locator('.reading mark', { hasText: /^UH$/ }).count()).toBe(1);
    await expect.poll(() => page.locator('.note').textContent()).toContain('14 lines read, 1 unread');
    expect(complaints).toEqual([]);
  });

  test('works wherever the focus is on the home page', async () => {
    const { page } = await visit('/');
    await page.locator('main').focus();
    await diagnosed(page, NO_HOST);
    await expect.poll(() => page.locator('.reading').textContent()).toContain('no_healthy_upstream');
  });

  test('is folded where lines only repeat, and the counts add up', async () => {
    const { page } = await visit('/');
    await diagnosed(page, LOG);
    const lines = await page.locator('.reading .row[data-line]').count();
    const folded = await page.locator('.reading .fold').allTextContents();
    expect(folded).toEqual(['⋯ 11 healthy lines']);
    expect(lines + 11).toBe(14);
    await page.locator('.reading .fold').click();
    await expect.poll(() => page.locator('.reading .row[data-line]').count()).toBe(14);
  });

  test('that is shown as text says what it is: evidence under the pointer tells its meaning', async () => {
    const { page } = await visit('/');
    await diagnosed(page, LOG);
    await page.locator('.reading mark', { hasText: /^UH$/ }).hover();
    await expect.poll(() => page.locator('.note').textContent()).toContain('no selectable host');
  });

  test('takes the place of the one before, and both can be kept', async () => {
    const { page } = await visit('/');
    await diagnosed(page, NO_HOST);
    await paste(page, TIMEOUT);
    await page.locator('.note button', { hasText: 'Keep both' }).click();
    await page.locator('.problem').nth(1).waitFor();
  });

  test('gives way to the next one, also where it is short; words that are typed do not', async () => {
    const { page } = await visit('/');
    await diagnosed(page, 'RBAC: access denied');
    await paste(page, 'no healthy upstream');
    await expect.poll(() => page.locator('[data-part=area]').inputValue()).toBe('no healthy upstream');
    await page.keyboard.type(' at all');
    await paste(page, ', really');
    await expect.poll(() => page.locator('[data-part=area]').inputValue()).toBe('no healthy upstream at all, really');
  });

  test('without anything of a mesh gets a plain sentence', async () => {
    const { page } = await visit('/');
    await diagnosed(page, `Dear diary,\n${'today the weather was nice. '.repeat(5)}`);
    await expect.poll(() => page.locator('.found h2').textContent()).toMatch(/^Read 2 lines/);
    await expect.poll(() => page.locator('.problem').count()).toBe(0);
  });

  test('that is hostile stays text', async () => {
    const { page, complaints } = await visit('/');
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      return dialog.dismiss();
    });
    await diagnosed(
      page,
      `${NO_HOST.replace('/cart ', '/<img/src=x/onerror=alert(1)> ').replaceAll('cart.shop', '<b>x</b>.shop')}\n<script>alert(2)</script> no healthy upstream`,
    );
    expect(await page.locator('.box img, .box b, .box script').count()).toBe(0);
    await expect.poll(() => page.locator('.reading').textContent()).toContain('<script>alert(2)</script>');
    expect(dialogs).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe('several texts', () => {
  test('lie side by side as tabs, named by the side that wrote them, and each can go again', async () => {
    const { page, complaints } = await visit('/');
    await diagnosed(page, NO_HOST);
    await page.locator('.note button', { hasText: 'Add a text' }).click();
    await paste(page, INBOUND);
    await page.locator('[role=tab]', { hasText: 'Receiver’s log' }).waitFor();
    await expect.poll(() => page.locator('[role=tab]').allTextContents()).toEqual(['Caller’s log', 'Receiver’s log']);
    await page.locator('[role=tab][aria-selected=true]').focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => page.locator('.reading').textContent()).toContain('no_healthy_upstream');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.locator('.note button', { hasText: 'Remove' }).click();
    await page.locator('[role=tab]').first().waitFor({ state: 'hidden' });
    await expect.poll(() => page.locator('.problem').count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  test('can be files, dropped or chosen; what is no text is refused with a reason', async () => {
    const { page } = await visit('/');
    await page.locator('input[type=file]').setInputFiles([
      { name: 'client.log', mimeType: 'text/plain', buffer: Buffer.from(NO_HOST) },
      { name: 'server.log', mimeType: 'text/plain', buffer: Buffer.from(INBOUND) },
      { name: 'core.dump', mimeType: 'application/octet-stream', buffer: Buffer.from([1, 0, 2, 0, 255, 254, 0]) },
    ]);
    await page.locator('.problem').nth(1).waitFor();
    await expect.poll(() => page.locator('[role=tab]').allTextContents()).toEqual(['client.log', 'server.log']);
    await expect.poll(() => page.locator('.note').textContent()).toContain('core.dump is no text');
  });

  test('a drop is a file, too, and a clipboard without text is said', async () => {
    const { page } = await visit('/');
    await page.locator('.box').hover();
    await page.waitForFunction(() => document.querySelector('#settings')?.hasChildNodes());
    await page.evaluate((text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'dropped.log'));
      document
        .querySelector('.paste')
        ?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, NO_HOST);
    await judged(page);
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await expect.poll(() => page.locator('.note').textContent()).toContain('no text');
    await expect.poll(() => page.locator('.problem').count()).toBe(1);
  });
});
