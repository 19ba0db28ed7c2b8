import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { preview } from 'astro';
import { chromium } from 'playwright';
import type { TestProject } from 'vitest/node';
import { findChromium } from '../chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built site is served. */
    site: string;
    /** The running browser, for `chromium.connect`. */
    browser: string;
  }
}

/** Builds the site, serves it, and starts one browser for all files. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const env = { ...process.env, NODE_ENV: 'production' }; // Vitest's `test` would make `import.meta.env.PROD` false
  const [code] = await once(spawn('npx', ['astro', 'build', '--silent'], { stdio: 'inherit', env }), 'exit');
  if (code !== 0) throw new Error('astro build failed');
  const server = await preview({ logLevel: 'error', server: { host: '127.0.0.1', port: 0 } });
  const executablePath = await findChromium();
  const browser = await chromium.launchServer(executablePath ? { executablePath } : {});
  project.provide('site', `http://127.0.0.1:${server.port}`);
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await server.stop();
  };
}
