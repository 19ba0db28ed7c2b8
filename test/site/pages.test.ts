import { brotliCompressSync, constants } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, inject, test } from 'vitest';
import { visitor } from './visit.ts';

interface PageEntry {
  readonly title: string;
  readonly url: string;
  readonly kind: string;
}
const site = inject('site');
const pages: readonly PageEntry[] = await (await fetch(`${site}/pages.json`)).json();
/** One page of each kind, the longest of its kind first: what a look can find, it finds there. */
const lengths = new Map<string, number>();
const texts = new Map<string, string>();
/** Style sheets by address; all fetched now, since a server closes what is idle while a test computes. */
const styles = new Map<string, string>();
for (const { url } of [...pages, { url: '/' }]) {
  const text = await (await fetch(`${site}${url}`)).text();
  texts.set(url, text);
  lengths.set(url, text.length);
  for (const css of stylesOf(text)) if (!styles.has(css)) styles.set(css, await (await fetch(`${site}${css}`)).text());
}
function stylesOf(text: string): string[] {
  return [...text.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, css = '']) => css);
}
const longest = [...new Set(pages.map(({ kind }) => kind))]
  .filter((kind) => kind !== 'reference') // a thousand rows are a thousand times the same for axe
  .map((kind) => {
    const all = pages.filter((page) => page.kind === kind);
    return all.sort((a, b) => (lengths.get(b.url) ?? 0) - (lengths.get(a.url) ?? 0))[0]?.url ?? '/';
  });
const kinds = [
  ...longest,
  '/symptoms/',
  '/reference/',
  '/reference/response-flag/',
  '/reference/how-good/',
  '/reference/how-good/confused/',
  '/debugging/is-it-the-mesh/',
  '/debugging/read-an-access-log/',
  '/concepts/the-way-of-a-request/',
  '/operations/mtls-patterns/',
  '/operations/releases/',
  '/ja/concepts/is-it-worth-it/',
  '/404.html',
].filter((path, at, all) => all.indexOf(path) === at);

const visit = visitor();

describe.each(kinds)('%s', (path) => {
  test.each(['light', 'dark'] as const)('is clean for axe and for the console in the %s theme', async (colorScheme) => {
    const { page, complaints } = await visit(path);
    await page.emulateMedia({ colorScheme });
    await page.waitForLoadState('networkidle');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('does not scroll sideways at 320 pixels', async () => {
    const { page } = await visit(path);
    await page.setViewportSize({ width: 320, height: 700 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  test('prints its text whole, without what can only be clicked', async () => {
    const { page } = await visit(path);
    await page.setViewportSize({ width: 720, height: 1000 }); // A4 with its margins
    await page.emulateMedia({ media: 'print' });
    const shown = await page.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      clickable: [...document.querySelectorAll('button, .sidebar, nav[aria-label="Sections"], .choices')].filter(
        (one) => one.getClientRects().length > 0,
      ).length,
      folded: [...document.querySelectorAll('main details > :not(summary)')].filter((one) => !one.checkVisibility())
        .length,
      ink: getComputedStyle(document.body).color,
    }));
    expect(shown.width).toBeLessThanOrEqual(720);
    expect(shown).toMatchObject({ clickable: 0, folded: 0, ink: 'rgb(27, 29, 34)' });
  });

  // Where nothing is found the box has the focus from the beginning.
  test.skipIf(path === '/404.html')('is reached by keyboard: the first key leads to its content', async () => {
    const { page } = await visit(path);
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
  });
});

describe('every page', () => {
  const linked = /<a[^>]*? href="([^"]+)"/g;
  const anchored = / id="([^"]+)"/g;
  const unescaped = (text: string) =>
    text.replaceAll('&amp;', '&').replaceAll('&#38;', '&').replaceAll('&#39;', "'").replaceAll('&quot;', '"');
  const anchors = new Map(
    [...texts].map(([url, text]) => [url, new Set([...text.matchAll(anchored)].map(([, id]) => unescaped(id ?? '')))]),
  );
  const files = new Map<string, boolean>();
  const exists = async (path: string): Promise<boolean> => {
    const known = files.get(path);
    if (known !== undefined) return known;
    const { ok } = await fetch(`${site}${path}`);
    files.set(path, ok);
    return ok;
  };

  test('links to pages and places that exist', async () => {
    const dead: string[] = [];
    for (const [url, text] of texts) {
      for (const target of new Set([...text.matchAll(linked)].map(([, found = '']) => unescaped(found)))) {
        if (/^(https?:|mailto:)/.test(target)) continue;
        const [path = '', anchor] = target.startsWith('#') ? [url, target.slice(1)] : target.split('#');
        const places = anchors.get(path);
        const there = places ? !anchor || path === '/' || places.has(decodeURIComponent(anchor)) : await exists(path);
        if (!there) dead.push(`${url} → ${target}`);
      }
    }
    expect(dead).toEqual([]);
  });

  test('has a title, a description, a language, one h1, headings in order, and no style of its own', () => {
    const wrong: string[] = [];
    const wants = (url: string, what: string, is: boolean): void => {
      if (!is) wrong.push(`${url}: ${what}`);
    };
    for (const [url, text] of texts) {
      wants(url, 'title', /<title>[^<]{5,}<\/title>/.test(text));
      wants(url, 'description', /<meta name="description" content="[^"]{15,}"/.test(text));
      wants(url, 'language', /<html lang="[a-z]{2}"/.test(text));
      // What the head opens over the page stands in no order with the page’s own headings.
      const levels = [...text.slice(text.indexOf('<main')).matchAll(/<h([1-6])[ >]/g)].map(([, level]) =>
        Number(level),
      );
      wants(url, 'one h1', levels.filter((level) => level === 1).length === 1);
      wants(url, 'headings in order', !levels.some((level, at) => level > (levels[at - 1] ?? 0) + 1));
      wants(url, 'no style attribute', !/<[^>]+ style="/.test(text));
    }
    expect(wrong).toEqual([]);
  });

  test('none of the pages is left out of the sitemap and of llms.txt', async () => {
    const sitemap = await (await fetch(`${site}/sitemap.xml`)).text();
    const llms = await (await fetch(`${site}/llms.txt`)).text();
    for (const { url, kind } of pages) {
      expect(sitemap).toContain(`${url}</loc>`);
      if (kind !== 'index') expect(llms).toContain(`${url})`);
    }
  });
});

test('a page weighs at most 20 KB of HTML and CSS, compressed; a table of the reference 60', async () => {
  // What servers do on the fly, somewhat below Brotli's best: a page may not depend on a day's worth of compressing.
  const compressed = (text: string) =>
    brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
  const sizes = new Map([...styles].map(([css, text]) => [css, compressed(text)]));
  const heavy: string[] = [];
  for (const { url, kind } of pages) {
    const text = texts.get(url) ?? '';
    const weight = stylesOf(text).reduce((sum, css) => sum + (sizes.get(css) ?? 0), compressed(text));
    if (weight > (kind === 'reference' ? 60 : 20) * 1024) heavy.push(`${url}: ${weight}`);
  }
  expect(heavy).toEqual([]);
});

test('no page gives the console anything to say: the CSP refuses nothing', { timeout: 240_000 }, async () => {
  const said: string[] = [];
  const rest = [...texts.keys()];
  const { page } = await visit('/404.html');
  const walk = async (): Promise<void> => {
    const own = await page.context().newPage();
    let url: string | undefined;
    own.on('pageerror', (error) => said.push(`${url}: ${error.message}`));
    own.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) said.push(`${url}: ${message.text()}`);
    });
    for (url = rest.pop(); url !== undefined; url = rest.pop()) await own.goto(url);
  };
  await Promise.all([walk(), walk(), walk()]);
  expect(said).toEqual([]);
});

test('a row of the reference opens when the address names it', async () => {
  const { page } = await visit('/reference/response-flag/#UF');
  await expect.poll(() => page.locator('#UF details').getAttribute('open')).not.toBeNull();
});

test('the filter of a table shows the rows that have all the words', async () => {
  const { page } = await visit('/reference/response-flag/');
  await page.getByLabel('Filter').fill('retry upstream');
  const rows = page.locator('tbody tr:visible');
  await expect.poll(() => rows.count()).toBeLessThan(10);
  const shown = await rows.allTextContents();
  expect(shown.length).toBeGreaterThan(0);
  for (const text of shown) expect(text.toLowerCase()).toMatch(/retry.*upstream|upstream.*retry/s);
  await expect.poll(() => page.locator('output').textContent()).toMatch(new RegExp(`^${shown.length} of \\d+ rows$`));
});

test('the navigation shows where one is', async () => {
  const { page } = await visit('/reference/response-flag/');
  const nav = page.getByRole('navigation', { name: 'Sections' });
  expect(await nav.locator('[aria-current]').allTextContents()).toEqual(['Reference']);
});

test('the button of the head switches the theme, and the choice stays', async () => {
  const { page } = await visit('/causes/');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByRole('button', { name: 'Dark theme' }).click();
  await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark');
  await page.goto('/symptoms/');
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
});

test('a command is copied as it stands', async () => {
  const { page } = await visit('/incidents/destination-rule-outage/');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator('.act .copy').click();
  await page.getByText('copied').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^kubectl get destinationrules -A/);
});
