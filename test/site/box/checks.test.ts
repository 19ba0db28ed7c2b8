import { describe, expect, test } from 'vitest';
import { visitor } from '../visit.ts';
import { diagnosed, judged, NO_HOST } from './box.ts';

const visit = visitor();

describe('what to do first', () => {
  test('an answer moves the ranking, says what it ruled out, and can be taken back', async () => {
    const { page } = await visit('/');
    await diagnosed(page, NO_HOST);
    const before = await page.locator('.problem').textContent();
    const answers = page.locator('.choices button');
    const ruledOut = page.locator('.ruled-out');
    for (let at = 0; at < (await answers.count()); at++) {
      await answers.nth(at).click();
      await page.locator('.answered').waitFor();
      await judged(page);
      if ((await ruledOut.count()) > 0) break;
      await page.locator('.answered button').click();
      await judged(page);
    }
    await expect.poll(() => ruledOut.first().textContent()).toMatch(/^Ruled out .+/);
    await expect.poll(() => page.locator('.problem').textContent()).not.toBe(before);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await page.locator('.answered button').click();
    await ruledOut.waitFor({ state: 'detached' });
    await expect.poll(() => page.locator('.problem').textContent()).toBe(before);
  });

  test('what the text leaves open is typed over in place, and copied quoted for the shell', async () => {
    const { page } = await visit('/');
    await page.locator('[data-part=area]').fill('upstream connect error');
    await judged(page);
    const open = page.locator('.do-first input.open').first();
    await expect.poll(() => open.getAttribute('placeholder')).toMatch(/^<.+>$/);
    await open.fill("a b'; rm -rf /");
    await page.locator('.found h2').first().focus();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.keyboard.press('c');
    await page.locator('.copy-command', { hasText: 'Copied' }).first().waitFor();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain(`'a b'\\''; rm -rf /'`);
  });

  test('the output of the check is a further text; that there is nothing is an answer, also in what leaves', async () => {
    const { page } = await visit('/');
    await diagnosed(page, NO_HOST);
    await page.locator('.output').fill('No resources found in shop namespace.');
    await page.locator('.answered', { hasText: 'by what you pasted' }).waitFor();
    await judged(page);
    expect(await page.locator('.problem .certainty').first().textContent()).toBe('certain');
    expect(await page.locator('.problem h2').first().textContent()).toContain('cart.shop');
    await page.locator('.away button').click();
    await expect.poll(() => page.locator('.leaving').textContent()).toContain('● certain: ');
  });
});

describe('each answer', () => {
  test('says what it leads to', async () => {
    const { page } = await visit('/');
    await diagnosed(page, NO_HOST);
    const answers = page.locator('.choices li');
    await expect
      .poll(() => answers.filter({ hasText: 'not ready' }).locator('.leads').allTextContents())
      .toEqual(['→ certain: The service has no endpoint']);
    expect((await answers.filter({ hasText: 'At least one' }).locator('.leads').allTextContents()).at(-1)).toBe(
      '→ rules out: The service has no endpoint',
    );
    await page.locator('.choices button', { hasText: /^ready$/ }).click();
    await page.locator('.ruled-out li').waitFor();
    await expect
      .poll(() => page.locator('.ruled-out li').textContent())
      .toBe('Ruled out The service has no endpoint At least one ready address is listed.');
  });
});

test('what to do is told once where one cause leads two problems', async () => {
  const { page } = await visit('/');
  // The same request, told by the proxy that has nobody to send to, and by one that only carries its reply.
  const carried = NO_HOST.replace('UH no_healthy_upstream - "-" 0 19 0 -', '- via_upstream - "-" 0 19 3 2');
  await diagnosed(page, `${NO_HOST}\n${carried}`);
  await page.locator('.problem').nth(1).waitFor();
  const sentences = await page.locator('.problem h2').allTextContents();
  expect(sentences[0]).toBe(sentences[1]);
  await expect.poll(() => page.locator('.problem', { hasText: 'The same cause as above' }).count()).toBe(1);
  await expect.poll(() => page.locator('.problem').nth(1).locator('.fix').filter({ visible: true }).count()).toBe(0);
});

describe('why', () => {
  test('this, clause by clause, and why not another', async () => {
    const { page } = await visit('/');
    await diagnosed(page, NO_HOST);
    await page.locator('summary', { hasText: 'Why this' }).click();
    await page.locator('.clauses').first().waitFor();
    await expect.poll(() => page.locator('.signs').first().textContent()).toContain('flag is UH');
    await page.locator('summary', { hasText: 'Why not another' }).click();
    await page.locator('.why-not input').fill('mtls server');
    await page.locator('.offered button', { hasText: 'mTLS is sent to a server without a sidecar' }).click();
    await page.locator('.why-not .clauses').first().waitFor();
    await expect.poll(() => page.locator('.why-not').textContent()).toContain('does not hold');
    await expect
      .poll(() => page.locator('.why-not input').inputValue())
      .toBe('mTLS is sent to a server without a sidecar');
    await page.locator('.why-not input').fill('nobody ever heard of it');
    await expect.poll(() => page.locator('.why-not').textContent()).toContain('No cause that is known here');
  });

  test('behind each cause in question, too', async () => {
    const { page } = await visit('/');
    await diagnosed(page, NO_HOST);
    const cause = page.locator('.causes > li').first();
    await cause.locator('summary').first().click();
    await cause.locator('.clauses').first().waitFor();
    await expect.poll(() => cause.locator('.signs').textContent()).toMatch(/holds/);
  });
});
