import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { preview } from 'astro';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built site is served. */
    site: string;
  }
}

/** Builds the site and serves it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const env = { ...process.env, NODE_ENV: 'production' }; // Vitest's `test` would make `import.meta.env.PROD` false
  const [code] = await once(spawn('npx', ['astro', 'build', '--silent'], { stdio: 'inherit', env }), 'exit');
  if (code !== 0) throw new Error('astro build failed');
  const server = await preview({ logLevel: 'error', server: { host: '127.0.0.1', port: 0 } });
  project.provide('site', `http://127.0.0.1:${server.port}`);
  return () => server.stop();
}
