import { describe, expect, test } from 'vitest';
import { hostile, UNSAFE } from '../../hostile/corpus.ts';
import { visitor } from '../visit.ts';
import { judged } from './box.ts';

const visit = visitor();

describe('hostile pastes', () => {
  test.each(hostile)('$name stays text in the page, in Markdown and in a link', async ({ text }) => {
    const { page, complaints } = await visit('/');
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      return dialog.dismiss();
    });
    await page.locator('.box').hover();
    await page.waitForFunction(() => document.querySelector('#settings')?.hasChildNodes());
    const own = await page.evaluate(
      () => document.querySelectorAll('.box :is(script, img, iframe, svg, style, object, form)').length,
    );
    await page.evaluate((all) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', `${all}\nRBAC: access denied\n${' '.repeat(90)}`);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
    await judged(page);
    await page.locator('.away button').click();
    const leaving = (await page.locator('.leaving').textContent()) ?? '';
    expect(leaving.replace(/[:@]\u200b/g, '')).not.toMatch(UNSAFE);
    // Outside of code nothing begins a tag or an image.
    const prose = leaving.replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1$/gm, '').replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, '');
    expect(prose.replace(/^<http[^>\s]*>$/gm, '')).not.toMatch(/<[a-z/!]|(?<!\\)!\[/i);
    await page.locator('.share button', { hasText: 'Close' }).click();
    expect(
      await page.evaluate(
        () => document.querySelectorAll('.box :is(script, img, iframe, svg, style, object, form)').length,
      ),
    ).toBe(own);
    expect(
      await page
        .locator('.found a')
        .evaluateAll((links) => links.every((link) => link.getAttribute('href')?.startsWith('/'))),
    ).toBe(true);
    expect(dialogs).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
