/** A file dropped on a page: read only, and scanned, both in a worker. */

import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright';
import { findChromium } from '../../test/chromium.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const WORKER = `
import { Scan } from './src/engine/scan/scan.ts';
import { knowledge } from './src/knowledge.ts';
const decoder = new TextDecoder();
onmessage = async ({ data: { file, scanned } }) => {
  const started = performance.now();
  const scan = scanned ? new Scan(knowledge, { decode: (bytes) => decoder.decode(bytes) }) : undefined;
  const reader = file.stream().getReader({ mode: 'byob' });
  let room = new ArrayBuffer(2 * 1024 * 1024);
  for (;;) {
    const { value, done } = await reader.read(new Uint8Array(room));
    if (value) {
      scan?.write(value);
      room = value.buffer;
    }
    if (done) break;
  }
  const problems = scan?.report().problems.length ?? 0;
  postMessage({ seconds: (performance.now() - started) / 1000, problems });
};`;
const PAGE = `<!doctype html><input type=file><script>
window.measure = (scanned) => new Promise((resolve) => {
  const worker = new Worker('/worker.js', { type: 'module' });
  worker.onmessage = ({ data }) => { worker.terminate(); resolve(data); };
  worker.postMessage({ file: document.querySelector('input').files[0], scanned });
});</script>`;

/** Seconds to read a file, and to scan it, in turn so many times. */
export async function inChromium(
  folder: string,
  file: string,
  rounds: number,
): Promise<{ readonly read: readonly number[]; readonly scanned: readonly number[] }> {
  const outfile = join(folder, 'worker.js');
  await build({
    stdin: { contents: WORKER, resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'esm',
    target: 'es2023',
    logLevel: 'warning',
    outfile,
  });
  writeFileSync(join(folder, 'index.html'), PAGE);
  const server = createServer(({ url }, response) => {
    const script = url === '/worker.js';
    response.setHeader('content-type', script ? 'text/javascript' : 'text/html');
    response.end(readFileSync(script ? outfile : join(folder, 'index.html')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const executablePath = await findChromium();
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    const { port } = server.address() as { port: number };
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.setInputFiles('input', file);
    const measure = async (scanned: boolean): Promise<number> => {
      const { seconds } = await page.evaluate<{ seconds: number }>(`measure(${scanned})`);
      return seconds;
    };
    const [read, scanned]: [number[], number[]] = [[], []];
    for (let round = 0; round <= rounds; round++) {
      const pair = [await measure(false), await measure(true)] as const;
      // The first round warms the cache and the code.
      if (round > 0) {
        read.push(pair[0]);
        scanned.push(pair[1]);
      }
    }
    return { read, scanned };
  } finally {
    await browser.close();
    server.close();
  }
}
