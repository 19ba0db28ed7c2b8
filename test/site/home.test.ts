import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from 'vitest';
import { visitor } from './visit.ts';

const visit = visitor();

test('the home page answers, and nothing on it breaks the CSP', async () => {
  const { page, complaints } = await visit('/');
  expect(await page.title()).toContain('Meshbook');
  await page.waitForLoadState('networkidle');
  expect(complaints).toEqual([]);
});

test('the home page is clean for axe', async () => {
  const { page } = await visit('/');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test('a stored theme stands before the first paint', async () => {
  const { page } = await visit('/');
  await page.evaluate(() => localStorage.setItem('theme', 'dark'));
  await page.reload({ waitUntil: 'commit' });
  await page.waitForSelector('body');
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
});
