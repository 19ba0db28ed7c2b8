import { expect, test } from 'vitest';
import { noHost, refused } from '../../to-the-fix.ts';
import { visitor } from '../visit.ts';
import { diagnosed } from './box.ts';

const visit = visitor();

test('from the error over a chosen answer to the fix', async () => {
  const { page, complaints } = await visit('/');
  await diagnosed(page, noHost.error);
  const problem = page.locator('.problem');
  await expect.poll(() => problem.locator('.certainty').first().textContent()).toBe('likely');
  await problem.locator('.do-first .copy-command').click();
  await problem.locator('.copy-command', { hasText: 'Copied' }).first().waitFor();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(noHost.command);
  await problem.locator('.choices button', { hasText: noHost.answer }).click();
  await problem.locator('.certainty', { hasText: 'certain' }).first().waitFor();
  await expect.poll(() => problem.locator('.answered').textContent()).toContain(noHost.answer);
  const fix = problem.locator('.fix').first();
  await expect.poll(() => fix.locator('p').first().textContent()).toBe(`Fix 1 ${noHost.fix}`);
  await expect.poll(() => fix.locator('pre').textContent()).toContain(noHost.fixCommand);
  await expect.poll(() => fix.locator('dt').allTextContents()).toEqual(['Risk', 'Undo', 'Verify']);
  await expect.poll(() => problem.locator('.links a').first().textContent()).toBe('Page of this cause');
  expect(complaints).toEqual([]);
});

test('from the error over what the check printed to the fix', async () => {
  const { page, complaints } = await visit('/');
  await diagnosed(page, refused.error);
  const problem = page.locator('.problem');
  await expect.poll(() => problem.locator('.fix').filter({ visible: true }).count()).toBe(0);
  await problem.locator('.do-first input.open').first().fill('shop');
  await problem.locator('.output').fill(refused.output);
  await problem.locator('.certainty', { hasText: 'certain' }).first().waitFor();
  await expect.poll(() => problem.locator('.answered').textContent()).toContain('by what you pasted');
  await expect
    .poll(() => problem.locator('.ruled-out li').allTextContents())
    .toContain(`Ruled out ${refused.ruledOut} ${refused.why}`);
  await expect.poll(() => problem.locator('.fix p').first().textContent()).toBe(`Fix 1 ${refused.fix}`);
  // The way back: without the output the question is open again.
  await problem.locator('.answered button').click();
  await problem.locator('.do-first').waitFor();
  await expect.poll(() => problem.locator('.ruled-out').count()).toBe(0);
  expect(complaints).toEqual([]);
});
