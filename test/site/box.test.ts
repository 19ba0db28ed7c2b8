import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import { hostile, UNSAFE } from '../hostile/corpus.ts';
import { visitor } from './visit.ts';

const visit = visitor();

const NO_HOST =
  '[2026-11-02T09:14:11.219Z] "GET /cart HTTP/1.1" 503 UH no_healthy_upstream - "-" 0 19 0 - "-" "curl/8.5.0" "6f3b2a4e-0d4b-4b6e-9c55-1f1d0a7c9e55" "cart:8080" "-" outbound|8080||cart.shop.svc.cluster.local - 10.96.33.7:8080 10.244.1.5:51234 - default';
const TIMEOUT =
  '[2026-11-02T09:14:11.219Z] "GET /slow HTTP/1.1" 504 UT response_timeout - "-" 0 24 15001 - "-" "curl/8.5.0" "6f3b2a4e-0d4b-4b6e-9c55-1f1d0a7c9e55" "cart:8080" "10.244.2.9:8080" outbound|8080||cart.shop.svc.cluster.local 10.244.1.5:43212 10.96.33.7:8080 10.244.1.5:51234 - default';
const healthy = (id: number): string =>
  `[2026-11-02T09:14:12.219Z] "GET /items/${id} HTTP/1.1" 200 - via_upstream - "-" 0 512 3 2 "-" "curl/8.5.0" "6f3b2a4e-0d4b-4b6e-9c55-1f1d0a7c9e55" "items:8080" "10.244.2.9:8080" outbound|8080||items.shop.svc.cluster.local 10.244.1.5:43212 10.96.33.8:8080 10.244.1.5:51234 - default`;
const LOG = [NO_HOST, ...Array.from({ length: 11 }, (_, id) => healthy(id)), TIMEOUT, 'nobody knows this line'].join(
  '\n',
);

/** As a reader does it: something on the clipboard, and the keys. */
async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((all) => navigator.clipboard.writeText(all), text);
  await page.keyboard.press('Control+V');
}
async function diagnosed(page: Page, text: string): Promise<void> {
  await paste(page, text);
  await page.locator('.found h2').first().waitFor();
}
const verdict = (page: Page) => page.locator('.problem').first();

describe('a paste', () => {
  test('is answered with a sentence in its own names, its evidence, and what to do first', async () => {
    const { page, complaints } = await visit('/');
    await diagnosed(page, LOG);
    const first = verdict(page);
    expect(await first.locator('h2').textContent()).toContain('cart.shop');
    expect(await first.locator('.certainty').first().textContent()).toMatch(/certain|likely/);
    expect(await first.locator('.do-first pre').textContent()).toMatch(/kubectl|istioctl/);
    expect(await page.locator('.reading mark', { hasText: /^UH$/ }).count()).toBe(1);
    expect(await page.locator('.note').textContent()).toContain('14 lines read, 1 unread');
    expect(complaints).toEqual([]);
  });

  test('works wherever the focus is on the home page', async () => {
    const { page } = await visit('/');
    await page.locator('main').focus();
    await diagnosed(page, NO_HOST);
    expect(await page.locator('.reading').textContent()).toContain('no_healthy_upstream');
  });

  test('is folded where lines only repeat, and the counts add up', async () => {
    const { page } = await visit('/');
    await diagnosed(page, LOG);
    const lines = await page.locator('.reading .row[data-line]').count();
    const folded = await page.locator('.reading .fold').allTextContents();
    expect(folded).toEqual(['⋯ 11 healthy lines']);
    expect(lines + 11).toBe(14);
    await page.locator('.reading .fold').click();
    expect(await page.locator('.reading .row[data-line]').count()).toBe(14);
  });

  test('that is shown as text says what it is: evidence under the pointer tells its meaning', async () => {
    const { page } = await visit('/');
    await diagnosed(page, LOG);
    await page.locator('.reading mark', { hasText: /^UH$/ }).hover();
    expect(await page.locator('.note').textContent()).toContain('no selectable host');
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
    expect(await page.locator('[data-part=area]').inputValue()).toBe('no healthy upstream');
    await page.keyboard.type(' at all');
    await paste(page, ', really');
    expect(await page.locator('[data-part=area]').inputValue()).toBe('no healthy upstream at all, really');
  });

  test('without anything of a mesh gets a plain sentence', async () => {
    const { page } = await visit('/');
    await diagnosed(page, `Dear diary,\n${'today the weather was nice. '.repeat(5)}`);
    expect(await page.locator('.found h2').textContent()).toMatch(/^Read 2 lines/);
    expect(await page.locator('.problem').count()).toBe(0);
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
    expect(await page.locator('.reading').textContent()).toContain('<script>alert(2)</script>');
    expect(dialogs).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe('what to do first', () => {
  test('an answer moves the ranking, says what it ruled out, and can be taken back', async () => {
    const { page } = await visit('/');
    await diagnosed(page, NO_HOST);
    const before = await page.locator('.problem').textContent();
    const answers = page.locator('.choices button');
    const ruledOut = page.locator('.ruled-out');
    for (let at = 0; at < (await answers.count()) && (await ruledOut.count()) === 0; at++) {
      await answers.nth(at).click();
      await page.locator('.answered').waitFor();
      if ((await ruledOut.count()) === 0) await page.locator('.answered button').click();
      await page.waitForTimeout(200);
    }
    expect(await ruledOut.first().textContent()).toMatch(/^Ruled out .+/);
    expect(await page.locator('.problem').textContent()).not.toBe(before);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await page.locator('.answered button').click();
    await ruledOut.waitFor({ state: 'detached' });
    expect(await page.locator('.problem').textContent()).toBe(before);
  });

  test('what the text leaves open is typed over in place, and copied quoted for the shell', async () => {
    const { page } = await visit('/');
    await page.locator('[data-part=area]').fill('upstream connect error');
    await page.locator('.problem').waitFor();
    const open = page.locator('.do-first input.open').first();
    expect(await open.getAttribute('placeholder')).toMatch(/^<.+>$/);
    await open.fill("a b'; rm -rf /");
    await page.locator('.found h2').first().focus();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.keyboard.press('c');
    await page.locator('.copy-command', { hasText: 'Copied' }).first().waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`'a b'\\''; rm -rf /'`);
  });

  test('the output of the check is a further text', async () => {
    const { page } = await visit('/');
    await diagnosed(page, NO_HOST);
    await page.locator('.output').fill('No resources found in shop namespace.');
    await page.locator('.answered, .do-first .dim.small:last-child').first().waitFor();
    expect(await page.locator('.problem h2').first().textContent()).toContain('cart.shop');
  });
});

describe('by keyboard alone', () => {
  test('`/` goes to the box, words find pages, arrows and Enter open one', async () => {
    const { page } = await visit('/');
    await page.locator('main').focus();
    await page.keyboard.press('/');
    await page.keyboard.type('no endpoint');
    await page.locator('.pages a').first().waitFor();
    await page.keyboard.press('ArrowDown');
    const link = await page.evaluate(() => document.activeElement?.getAttribute('href'));
    expect(link).toMatch(/^\//);
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname !== '/');
  });

  test('arrows go from evidence to evidence in the text', async () => {
    const { page } = await visit('/');
    await diagnosed(page, LOG);
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MARK');
    const first = await page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.textContent)).not.toBe(first);
  });
});

describe('the page', () => {
  test.each(['light', 'dark'] as const)('is clean for axe with results shown, %s', async (theme) => {
    const { page } = await visit('/');
    await page.emulateMedia({ colorScheme: theme });
    await diagnosed(page, LOG);
    for (const summary of await page.locator('.found summary').all()) await summary.click();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });

  test('has no horizontal scroll at 320 pixels, and the verdict comes first there', async () => {
    const { page } = await visit('/');
    await page.setViewportSize({ width: 320, height: 640 });
    await diagnosed(page, LOG);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const top = (selector: string) => page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);
    expect(await top('.answer')).toBeLessThan(await top('.paste'));
  });

  test('does not shift while results arrive, late ones neither', async () => {
    const { page } = await visit('/404.html');
    await page.route('**/match.json', async (route) => {
      await new Promise((done) => setTimeout(done, 1000));
      await route.continue();
    });
    await page.goto('/');
    await page.evaluate(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { hadRecentInput: boolean; value: number })[])
          if (!entry.hadRecentInput) shifts.push(entry.value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const before = await page.locator('.paste').boundingBox();
    await diagnosed(page, LOG);
    expect(await page.locator('.paste').boundingBox()).toEqual(before);
    await page.locator('.note button', { hasText: 'Clear' }).click();
    await page.keyboard.type('no healthy upstream', { delay: 15 });
    await page.locator('.pages a').first().waitFor();
    await page.waitForTimeout(700);
    expect(await page.locator('.paste').boundingBox()).toEqual(before);
    expect(await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts)).toEqual([]);
  });

  test('asks for nothing that depends on the paste', async () => {
    const asked = async (text: string): Promise<string[]> => {
      const { page } = await visit('/');
      const requests: string[] = [];
      // The service worker keeps all of the site, whatever is pasted, and when it likes.
      page.context().on('request', (request) => {
        if (!request.serviceWorker()) requests.push(`${request.method()} ${request.url()}`);
      });
      await page.reload();
      await diagnosed(page, text);
      await page.locator('.choices button').first().click();
      await page.waitForLoadState('networkidle');
      return [...new Set(requests)].sort();
    };
    const one = await asked(LOG);
    expect(one.some((request) => request.endsWith('/match.json'))).toBe(true);
    expect(
      await asked(
        'upstream connect error or disconnect/reset before headers. reset reason: connection failure, transport failure reason: delayed connect error: 111',
      ),
    ).toEqual(one);
  });
});

describe('weights', () => {
  const got = async (path: string): Promise<string> => (await fetch(new URL(path, inject('site')))).text();
  const weight = (text: string): number => gzipSync(text, { level: 9 }).length;
  const found = (text: string, pattern: RegExp): string[] =>
    [...text.matchAll(pattern)].map(([, path]) => path as string);

  /** A script with all that it imports before it runs. */
  async function scriptsFrom(path: string, seen: Set<string>): Promise<void> {
    if (seen.has(path)) return;
    seen.add(path);
    const text = await got(path);
    for (const other of found(text, /(?:from|import)\s*["'](\.[^"']+)["']/g))
      await scriptsFrom(new URL(other, new URL(path, 'http://x')).pathname, seen);
  }

  test('the home page has 30 KB of HTML and CSS, and 15 KB of script before the first paste, key or idle moment', async () => {
    const html = await got('/');
    const styles = await Promise.all(found(html, /<link rel="stylesheet" href="([^"]+)"/g).map(got));
    const scripts = new Set<string>();
    for (const path of found(html, /<script[^>]* src="([^"]+)"/g)) await scriptsFrom(path, scripts);
    const script = await Promise.all([...scripts].map(got));
    const sum = (texts: readonly string[]): number => texts.reduce((all, text) => all + weight(text), 0);
    console.log(`home: HTML and CSS ${sum([html, ...styles])}, script ${sum(script)} bytes`);
    expect(sum([html, ...styles])).toBeLessThan(30 * 1024);
    expect(sum(script)).toBeLessThan(15 * 1024);
  });

  test('what the worker loads: match file 120 KB, texts file 220 KB', async () => {
    const [match, texts] = [weight(await got('/match.json')), weight(await got('/texts.json'))];
    console.log(`match file ${match}, texts file ${texts} bytes`);
    expect(match).toBeLessThan(120 * 1024);
    expect(texts).toBeLessThan(220 * 1024);
  });
});

describe('several texts', () => {
  const INBOUND =
    '[2026-11-02T09:14:11.219Z] "GET /admin HTTP/1.1" 403 - rbac_access_denied_matched_policy[ns[shop]-policy[deny-all]-rule[0]] - "-" 0 19 0 - "-" "curl/8.5.0" "6f3b2a4e-0d4b-4b6e-9c55-1f1d0a7c9e58" "cart:8080" "-" inbound|8080|| - 10.244.2.9:8080 10.244.1.5:51234 outbound_.8080_._.cart.shop.svc.cluster.local default';

  test('lie side by side as tabs, named by the side that wrote them, and each can go again', async () => {
    const { page, complaints } = await visit('/');
    await diagnosed(page, NO_HOST);
    await page.locator('.note button', { hasText: 'Add a text' }).click();
    await paste(page, INBOUND);
    await page.locator('[role=tab]', { hasText: 'Receiver’s log' }).waitFor();
    expect(await page.locator('[role=tab]').allTextContents()).toEqual(['Caller’s log', 'Receiver’s log']);
    await page.locator('[role=tab][aria-selected=true]').focus();
    await page.keyboard.press('ArrowLeft');
    expect(await page.locator('.reading').textContent()).toContain('no_healthy_upstream');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.locator('.note button', { hasText: 'Remove' }).click();
    await page.locator('[role=tab]').first().waitFor({ state: 'hidden' });
    expect(await page.locator('.problem').count()).toBe(1);
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
    expect(await page.locator('[role=tab]').allTextContents()).toEqual(['client.log', 'server.log']);
    expect(await page.locator('.note').textContent()).toContain('core.dump is no text');
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
    await page.locator('.problem').waitFor();
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    expect(await page.locator('.note').textContent()).toContain('no text');
    expect(await page.locator('.problem').count()).toBe(1);
  });
});

describe('what one runs', () => {
  test('is chosen once and kept', async () => {
    const { page } = await visit('/');
    await page.locator('[data-part=chosen]').click();
    await page.locator('#settings input').fill('1.24');
    await page.locator('#settings select').selectOption('ambient');
    await page.reload();
    await page.locator('[data-part=chosen]', { hasText: 'Istio 1.24, ambient' }).waitFor();
  });

  test('where storage is forbidden it holds until the page is closed, and says so', async () => {
    const { page, complaints } = await visit('/404.html');
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.goto('/');
    await page.locator('[data-part=chosen]').click();
    await page.locator('#settings input').fill('1.24');
    expect(await page.locator('#settings').textContent()).toContain('This browser keeps nothing');
    await page.keyboard.press('Escape');
    await diagnosed(page, NO_HOST);
    expect(complaints).toEqual([]);
  });

  test('a log format of one’s own is read, and what it lacks is said', async () => {
    const { page } = await visit('/');
    await page.locator('[data-part=chosen]').click();
    await page.locator('#settings textarea').fill('%START_TIME% %RESPONSE_CODE% %RESPONSE_FLAGS% %UPSTREAM_CLUSTER%');
    await page.locator('#settings li').first().waitFor();
    expect(await page.locator('#settings').textContent()).toContain('%RESPONSE_CODE_DETAILS%');
    await page.keyboard.press('Escape');
    await page.locator('main').focus();
    await diagnosed(page, '2026-11-02T09:14:11.219Z 503 UH outbound|8080||cart.shop.svc.cluster.local\n'.repeat(3));
    expect(await page.locator('.problem h2').first().textContent()).toContain('cart.shop');
  });
});

describe('why', () => {
  test('this, clause by clause, and why not another', async () => {
    const { page } = await visit('/');
    await diagnosed(page, NO_HOST);
    await page.locator('summary', { hasText: 'Why this' }).click();
    await page.locator('.clauses').first().waitFor();
    expect(await page.locator('.signs').first().textContent()).toContain('flag is UH');
    await page.locator('summary', { hasText: 'Why not another' }).click();
    await page.locator('.why-not input').fill('mTLS is sent to a server without a sidecar');
    await page.locator('.why-not .clauses').first().waitFor();
    expect(await page.locator('.why-not').textContent()).toContain('does not hold');
  });
});

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
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(leaving);
    await page.keyboard.press('Escape');
    expect(await page.locator('.share').isVisible()).toBe(false);
    expect(await page.locator('.sheet').textContent()).not.toContain('cart');
    expect(complaints).toEqual([]);
  });

  test('a link shows the verdict as it was, and what is said of its lines today', async () => {
    const { page, complaints } = await visit('/');
    const link = await shared(page);
    expect(link).toContain('#v=');
    await page.goto('about:blank');
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(link);
    await page.locator('.problem').first().waitFor();
    await page.locator('.shared a', { hasText: 'The service has no endpoint' }).waitFor();
    expect(await page.locator('.problem h2').first().textContent()).toContain('service-1.namespace-1');
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

describe('without a network', () => {
  test('the box, the search and the pages work after the first visit', async () => {
    const { page, complaints } = await visit('/');
    await page.locator('.box').hover();
    await page.locator('[data-part=chosen]').click();
    await page.locator('#settings', { hasText: 'works without a network' }).waitFor();
    await page.context().setOffline(true);
    await page.goto('/');
    await diagnosed(page, NO_HOST);
    expect(await page.locator('.problem h2').first().textContent()).toContain('cart.shop');
    await page.locator('.note button', { hasText: 'Clear' }).click();
    await page.keyboard.type('no endpoint');
    await page.locator('.pages a', { hasText: 'The service has no endpoint' }).click();
    await page.locator('h1', { hasText: 'The service has no endpoint' }).waitFor();
    // A transition between pages is given up where the next one comes late.
    expect(complaints.filter((one) => !one.startsWith('Transition was aborted'))).toEqual([]);
  }, 90_000);
});

describe('in Japanese', () => {
  test('the box speaks Japanese, and what the rules say is marked as English', async () => {
    const { page, complaints } = await visit('/ja/');
    await page.locator('[data-part=area]').focus();
    await diagnosed(page, LOG);
    expect(await page.locator('.do-first .label').first().textContent()).toBe('まず行うこと');
    expect(await page.locator('.problem h2 [lang=en]').first().textContent()).toContain('cart.shop');
    expect(await page.locator('.note').textContent()).toContain('14 行を読み取り');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('has every sentence that English has', async () => {
    const [{ en }, { ja }] = await Promise.all([
      import('../../src/site/client/words/en.ts'),
      import('../../src/site/client/words/ja.ts'),
    ]);
    const keys = (words: object): string[] =>
      Object.entries(words).flatMap(([key, value]) =>
        typeof value === 'object' && !Array.isArray(value) ? keys(value).map((inner) => `${key}.${inner}`) : [key],
      );
    expect(keys(ja).sort()).toEqual(keys(en).sort());
    expect(ja.help.keys.map(([key]) => key)).toEqual(en.help.keys.map(([key]) => key));
  });
});

test('`?` shows the keys, and Escape puts them away', async () => {
  const { page } = await visit('/');
  await page.locator('.box').hover();
  await page.waitForFunction(() => document.querySelector('#settings')?.hasChildNodes());
  await page.locator('main').focus();
  await page.keyboard.press('?');
  await page.locator('#help dt').first().waitFor();
  await page.keyboard.press('Escape');
  expect(await page.locator('#help').isVisible()).toBe(false);
});

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
    await page.locator('.found h2').first().waitFor();
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
