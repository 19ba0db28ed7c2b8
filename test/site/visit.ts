import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { findChromium } from '../chromium.ts';

/** A page of the built site, and what the browser complained about on it: the CSP's refusals, too. */
export interface Visit {
  readonly page: Page;
  readonly complaints: readonly string[];
}

/** A browser of its own for each test file: files run side by side, and the pages of one browser share one clipboard. */
export async function launched(): Promise<Browser> {
  const executablePath = await findChromium();
  return chromium.launch(executablePath ? { executablePath } : {});
}

/**
 * Gives a test file its way to the site: `const visit = visitor();`, and in a test `await visit('/wiki/')`.
 * Each visit has a browser context of its own, so that no test sees what another one stored.
 */
export function visitor(): (path: string) => Promise<Visit> {
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await launched();
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(() => browser.close());

  return async (path) => {
    const context = await browser.newContext({ baseURL: inject('site') });
    contexts.push(context);
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    await page.goto(path);
    return { page, complaints };
  };
}

/** A transition between pages is given up where the next one comes late: that is no fault of the page. */
const LATE = 'Transition was aborted';

function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => {
    if (!message.startsWith(LATE)) complaints.push(message);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  return complaints;
}
