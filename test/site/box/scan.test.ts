import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { visitor } from '../visit.ts';
import { diagnosed, healthy, NO_HOST, TIMEOUT, verdict } from './box.ts';

const folder = mkdtempSync(join(tmpdir(), 'meshbook-page-scan-'));
const at = (name: string): string => join(folder, name);
const LINES = 60_000;
const FAILING = 31_337;

beforeAll(() => {
  const lines = Array.from({ length: LINES }, (_, id) => healthy(id));
  lines[FAILING - 1] = NO_HOST;
  lines[LINES - 100] = NO_HOST.replace('09:14:11', '09:20:00');
  const text = `${lines.join('\n')}\n`;
  writeFileSync(at('proxy.log'), text);
  const packed = gzipSync(text);
  writeFileSync(at('proxy.log.gz'), packed);
  writeFileSync(at('cut.log.gz'), packed.subarray(0, packed.length >> 1));
  writeFileSync(at('core.dump'), Buffer.alloc(3_000_000, 3));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Files are chosen as a reader does it; the box is there as soon as it is pointed at. */
async function choose(page: Page, ...names: readonly string[]): Promise<void> {
  await page.locator('.box').hover();
  await page.setInputFiles('[data-part="files"]', names.map(at));
}
const scan = (page: Page) => page.locator('.scan');
const told = (page: Page, says: RegExp | string) => scan(page).locator('h2', { hasText: says }).first().waitFor();

describe('a file larger than a paste', () => {
  const visit = visitor();

  test('is scanned beside the page: how often, when and where, with its first and last line', async () => {
    const { page, complaints } = await visit('/');
    await choose(page, 'proxy.log');
    await told(page, '1 problem in 60,000 lines.');
    const says = await scan(page).textContent();
    for (const part of [
      '2×',
      '2026-11-02 09:14:11 – 09:20:00 UTC',
      'outbound|8080||cart.shop.svc.cluster.local',
      `first, line ${FAILING}`,
      `last, line ${LINES - 99}`,
    ])
      expect(says).toContain(part);
    await expect.poll(() => scan(page).locator('.told mark').allTextContents()).toContain('UH');
    await expect.poll(() => page.locator('.found:not(.scan):not(.sheet)').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
  });

  test('its lines are opened where they stand, and more around them', async () => {
    const { page } = await visit('/');
    await choose(page, 'proxy.log');
    await told(page, '1 problem');
    await scan(page).locator('.told button').first().click();
    const opened = scan(page).locator('.opened li');
    await opened.first().waitFor();
    await expect
      .poll(() => opened.locator('.number').allTextContents())
      .toEqual(Array.from({ length: 11 }, (_, index) => `${FAILING - 5 + index}`));
    await expect.poll(() => scan(page).locator('[aria-current]').textContent()).toBe(`${FAILING}${NO_HOST}`);
    await expect.poll(() => opened.first().locator('code').textContent()).toBe(healthy(FAILING - 6));
    await scan(page).locator('.opened button', { hasText: 'before' }).click();
    await expect.poll(() => opened.count()).toBe(31);
  });

  test('an answer to its check is weighed without reading again, and taken back', async () => {
    const { page } = await visit('/');
    await choose(page, 'proxy.log');
    await told(page, '1 problem');
    const head = scan(page).locator('.problem .head').first();
    const before = await head.textContent();
    await scan(page)
      .locator('.choices button', { hasText: /^none$/ })
      .click();
    await expect.poll(() => head.textContent()).toContain('certain');
    await scan(page).locator('button', { hasText: 'Take back' }).click();
    await expect.poll(() => head.textContent()).toBe(before);
  });

  test('packed with gzip it reads the same; cut off, what was readable is told', async () => {
    const { page, complaints } = await visit('/');
    await choose(page, 'proxy.log.gz');
    await told(page, '1 problem in 60,000 lines.');
    expect(await scan(page).locator('.told button').count()).toBe(0); // its lines have no place in the file
    await choose(page, 'cut.log.gz');
    await scan(page).locator('.risk', { hasText: 'cut.log.gz ends in the middle' }).waitFor();
    await expect.poll(() => scan(page).locator('h2').first().textContent()).toMatch(/in \d\d,\d{3} lines/);
    expect(complaints).toEqual([]);
  });

  test('a binary among them is said and skipped', async () => {
    const { page } = await visit('/');
    await choose(page, 'core.dump', 'proxy.log');
    await told(page, '1 problem in 60,000 lines.');
    await expect.poll(() => scan(page).textContent()).toContain('core.dump is no text, and was skipped.');
  });

  test('one can stop it, and sees what was found so far', async () => {
    const { page } = await visit('/');
    await page.locator('.box').hover();
    await page.waitForFunction(() => document.querySelector('#settings')?.hasChildNodes());
    // A gigabyte and a half that takes no room: the same megabytes over and over.
    await page.evaluate((line) => {
      const part = new Blob([`${line}\n`.repeat(50_000)]);
      const files = new DataTransfer();
      files.items.add(new File(Array<Blob>(100).fill(part), 'huge.log'));
      const input = document.querySelector<HTMLInputElement>('[data-part="files"]');
      if (!input) return;
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, healthy(1));
    await scan(page).locator('progress').waitFor();
    await expect
      .poll(() =>
        scan(page)
          .locator('progress')
          .evaluate((bar: HTMLProgressElement) => bar.value),
      )
      .toBeGreaterThan(0);
    await scan(page).locator('button', { hasText: 'Stop' }).click();
    await scan(page).locator('.risk', { hasText: 'was read up to where you stopped it' }).waitFor();
    const lines = Number(
      /in ([\d,]+) lines/.exec((await scan(page).locator('h2').first().textContent()) ?? '')?.[1]?.replaceAll(',', ''),
    );
    expect(lines).toBeGreaterThan(0);
    expect(lines).toBeLessThan(5_000_000);
  });

  test('a paste takes its place, and so does another file; closed, the page is as before', async () => {
    const { page, complaints } = await visit('/');
    await choose(page, 'proxy.log');
    await told(page, '1 problem');
    await page.locator('[data-part="area"]').focus();
    await diagnosed(page, TIMEOUT);
    await expect.poll(() => scan(page).textContent()).toBe('');
    await expect.poll(() => verdict(page).isVisible()).toBe(true);
    await choose(page, 'proxy.log');
    await told(page, '1 problem');
    await expect.poll(() => page.locator('.found:not(.scan):not(.sheet)').isVisible()).toBe(false);
    await scan(page).locator('button', { hasText: 'Close' }).click();
    await expect.poll(() => verdict(page).isVisible()).toBe(true);
    expect(complaints).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('everybody can read it, in %s, and it fits on a phone', async (colorScheme) => {
    const { page } = await visit('/');
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 390, height: 844 });
    await choose(page, 'proxy.log');
    await told(page, '1 problem');
    await scan(page).locator('.told button').first().click();
    await scan(page).locator('.opened li').first().waitFor();
    const { violations } = await new AxeBuilder({ page }).include('.scan').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    const [found, paste] = await Promise.all([scan(page).boundingBox(), page.locator('.paste').boundingBox()]);
    expect(found?.y).toBeLessThan(paste?.y ?? 0); // what was found comes first
  });
});
