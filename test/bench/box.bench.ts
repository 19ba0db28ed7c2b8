/** How fast the box answers, in a real Chromium on the built site. Numbers to look at: a machine's speed is no test. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, test } from 'vitest';
import { findChromium } from '../chromium.ts';
import { type Served, serve } from '../serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'meshbook-bench-'));
let server: Served;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const env = { ...process.env, NODE_ENV: 'production' };
  const [code] = await once(
    spawn('npx', ['astro', 'build', '--silent', '--outDir', folder], { stdio: 'inherit', env }),
    'exit',
  );
  if (code !== 0) throw new Error('astro build failed');
  server = await serve(folder);
  const executablePath = await findChromium();
  browser = await chromium.launch(executablePath ? { executablePath } : {});
  page = await browser.newPage();
  const working = page.waitForEvent('worker');
  await page.goto(`${server.url}/`);
  await working;
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const failing = (id: number): string =>
  `[2026-11-02T09:14:11.219Z] "GET /cart/${id} HTTP/1.1" 503 UF upstream_reset_before_response_started{connection_failure|delayed_connect_error:_111} - "delayed_connect_error:_111" 0 159 2 - "-" "curl/8.5.0" "6f3b2a4e-0d4b-4b6e-9c55-${String(id).padStart(12, '0')}" "cart:8080" "10.244.2.${id % 250}:8080" outbound|8080||cart.shop.svc.cluster.local - 10.96.33.7:8080 10.244.1.5:51234 - default`;
const filled = (lineOf: (id: number) => string, bytes: number): string => {
  const lines: string[] = [];
  for (let length = 0; length < bytes; length += (lines.at(-1) as string).length + 1) lines.push(lineOf(lines.length));
  return lines.join('\n').slice(0, bytes);
};
const KB = 1024;

/** Milliseconds of a question to a worker of its own, warm: as the worker counts them, and there and back. */
function asked(text: string, times: number): Promise<{ took: number[]; round: number[] }> {
  return page.evaluate(
    async ({ url, text, times }) => {
      const worker = new Worker(url, { type: 'module' });
      const took: number[] = [];
      const round: number[] = [];
      for (let id = 1; id <= times; id++) {
        const began = performance.now();
        const answered = new Promise<number>((resolve) => {
          worker.onmessage = ({ data }) => data.id === id && resolve(data.took);
        });
        worker.postMessage({ id, pastes: [{ text: `${text}${' '.repeat(id)}` }], context: {} });
        took.push(await answered);
        round.push(performance.now() - began);
      }
      worker.terminate();
      return { took, round };
    },
    { url: page.workers()[0]?.url() ?? '', text, times },
  );
}
const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
const ms = (number: number): string => `${number.toFixed(1)} ms`;

test.each([
  ['64 KB of failing access-log lines', filled(failing, 64 * KB)],
  [
    '64 KB of lines that no format takes',
    filled((id) => `${id} nothing that anybody could read, whatever it says`, 64 * KB),
  ],
  ['64 KB in one line', 'all work and no play makes a dull line, '.repeat(1639).slice(0, 64 * KB)],
  ['1 MB of failing access-log lines', filled(failing, 1024 * KB)],
])(
  'worker: %s',
  async (name, text) => {
    const { took, round } = await asked(text, 24);
    const warm = (all: readonly number[]): readonly number[] => all.slice(4);
    console.log(
      `${name}: worker ${ms(median(warm(took)))}, there and back ${ms(median(warm(round)))}, cold ${ms(round[0] ?? 0)}`,
    );
  },
  120_000,
);

test('from a paste, and from a keystroke, in 2 KB to the painted verdict', async () => {
  const texts = (from: number) =>
    Array.from({ length: 40 }, (_, round) =>
      filled(failing, 2 * KB).replaceAll('cart.shop', `cart${from + round}.shop`),
    );
  const pasted = await painted('paste', texts(0));
  await page.locator('.note button', { hasText: 'Edit' }).click();
  const typed = await painted('type', texts(40));
  for (const [how, times] of Object.entries({ paste: pasted, keystroke: typed })) {
    const warm = times.slice(5);
    console.log(
      `${how} in 2 KB to painted verdict: median ${ms(median(warm))}, slowest ${ms(Math.max(...warm))}, first ${ms(times[0] ?? 0)}`,
    );
  }
}, 120_000);

/** Milliseconds from each text's coming to the frame after its verdict. */
const painted = (how: 'paste' | 'type', texts: readonly string[]): Promise<number[]> =>
  page.evaluate(
    async ({ how, texts }) => {
      const found = document.querySelector('[data-part="found"]') as HTMLElement;
      const area = document.querySelector('[data-part="area"]') as HTMLTextAreaElement;
      const comes = (text: string) => {
        if (how === 'type') {
          area.value = text;
          area.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
          return;
        }
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      };
      const times: number[] = [];
      for (const text of texts) {
        const service = /cart\d+\.shop/.exec(text)?.[0] ?? '';
        const seen = new Promise<void>((resolve) => {
          const observer = new MutationObserver(() => {
            if (!found.textContent?.includes(service)) return;
            observer.disconnect();
            requestAnimationFrame(() => setTimeout(resolve));
          });
          observer.observe(found, { childList: true, subtree: true, characterData: true });
        });
        const began = performance.now();
        comes(text);
        await seen;
        times.push(performance.now() - began);
      }
      return times;
    },
    { how, texts },
  );
