/** What the tests of the box share: texts, and how a reader gives them to it. */
import type { Page } from 'playwright';

export const NO_HOST =
  '[2026-11-02T09:14:11.219Z] "GET /cart HTTP/1.1" 503 UH no_healthy_upstream - "-" 0 19 0 - "-" "curl/8.5.0" "6f3b2a4e-0d4b-4b6e-9c55-1f1d0a7c9e55" "cart:8080" "-" outbound|8080||cart.shop.svc.cluster.local - 10.96.33.7:8080 10.244.1.5:51234 - default';
/** A DENY policy's refusal, as the receiver's proxy writes it. */
export const INBOUND =
  '[2026-11-02T09:14:11.219Z] "GET /admin HTTP/1.1" 403 - rbac_access_denied_matched_policy[ns[shop]-policy[deny-all]-rule[0]] - "-" 0 19 0 - "-" "curl/8.5.0" "6f3b2a4e-0d4b-4b6e-9c55-1f1d0a7c9e58" "cart:8080" "-" inbound|8080|| - 10.244.2.9:8080 10.244.1.5:51234 outbound_.8080_._.cart.shop.svc.cluster.local default';
export const TIMEOUT =
  '[2026-11-02T09:14:11.219Z] "GET /slow HTTP/1.1" 504 UT response_timeout - "-" 0 24 15001 - "-" "curl/8.5.0" "6f3b2a4e-0d4b-4b6e-9c55-1f1d0a7c9e55" "cart:8080" "10.244.2.9:8080" outbound|8080||cart.shop.svc.cluster.local 10.244.1.5:43212 10.96.33.7:8080 10.244.1.5:51234 - default';
export const healthy = (id: number): string =>
  `[2026-11-02T09:14:12.219Z] "GET /items/${id} HTTP/1.1" 200 - via_upstream - "-" 0 512 3 2 "-" "curl/8.5.0" "6f3b2a4e-0d4b-4b6e-9c55-1f1d0a7c9e55" "items:8080" "10.244.2.9:8080" outbound|8080||items.shop.svc.cluster.local 10.244.1.5:43212 10.96.33.8:8080 10.244.1.5:51234 - default`;
export const LOG = [
  NO_HOST,
  ...Array.from({ length: 11 }, (_, id) => healthy(id)),
  TIMEOUT,
  'nobody knows this line',
].join('\n');

/** As a reader does it: something on the clipboard, and the keys; until the page has heard of it. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(async (all) => {
    await navigator.clipboard.writeText(all);
    const heard = new Promise((done) =>
      // A task later all who listen have heard of it, and what goes where the caret is stands there.
      document.addEventListener('paste', () => setTimeout(done), { once: true, capture: true }),
    );
    Object.assign(globalThis, { heard });
  }, text);
  await page.keyboard.press('Control+V');
  await page.evaluate(() => (globalThis as unknown as { heard: Promise<void> }).heard);
}

/** Until the verdict that is seen is the one of what stands in the box, and of the answers that were given. */
export async function judged(page: Page): Promise<void> {
  await page.locator('[data-state=verdict] [data-part=found][aria-busy=false] h2').first().waitFor();
}
export async function diagnosed(page: Page, text: string): Promise<void> {
  await paste(page, text);
  await judged(page);
}
export const verdict = (page: Page) => page.locator('.problem').first();
