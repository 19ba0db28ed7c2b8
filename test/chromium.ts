import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * The browser for the tests: `CHROMIUM_PATH`, an installed one, on Linux x64 the one inside an npm package, or
 * `undefined` for Playwright's own. `CHROMIUM_PATH=npm` passes over an installed one.
 */
export async function findChromium(): Promise<string | undefined> {
  const asked = process.env['CHROMIUM_PATH'];
  if (asked && asked !== 'npm') return asked;
  const installed = asked === 'npm' ? undefined : INSTALLED.find((path) => existsSync(path));
  if (installed) return installed;
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;

  const folder = fileURLToPath(new URL('../scripts/setup/chromium/', import.meta.url));
  if (!existsSync(`${folder}node_modules/.package-lock.json`)) execSync('npm ci', { cwd: folder, stdio: 'inherit' });
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs24.x'; // makes it unpack its own NSS libraries
  const { default: bundled } = await import(createRequire(folder).resolve('@sparticuz/chromium'));
  return bundled.executablePath();
}
