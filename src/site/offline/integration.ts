import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Writes the service worker of a built site: its version is a hash of everything that the site has, and it knows what the box
 * needs (the shell) and all pages.
 */
export function offline(): AstroIntegration {
  let base = '/';
  return {
    name: 'offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const files = readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((one) => one.isFile())
          .map(({ parentPath, name }) =>
            `${parentPath}/${name}`.slice(folder.length).replaceAll('\\', '/').replace(/^\/+/, ''),
          )
          .filter((path) => !path.startsWith('api/') && !/\.(?:xml|txt|map)$|^sw\.js$/.test(path))
          .sort();
        const hash = createHash('sha256');
        let bytes = 0;
        for (const path of files) {
          const content = readFileSync(`${folder}/${path}`);
          hash.update(path).update(content);
          bytes += content.length;
        }
        const paths = files.map((path) => base + path.replace(/(^|\/)index\.html$/, '$1'));
        const isPage = (path: string) => path.endsWith('/') && path !== base;
        const source = readFileSync(new URL('./service-worker.js', import.meta.url), 'utf8');
        const values = {
          VERSION: hash.digest('hex').slice(0, 12),
          BYTES: bytes,
          BASE: base,
          SHELL: paths.filter((path) => !isPage(path)),
          PAGES: paths.filter(isPage),
        };
        const head = Object.entries(values).map(([name, value]) => `const ${name} = ${JSON.stringify(value)};\n`);
        writeFileSync(`${folder}/sw.js`, head.join('') + source.replace(/^\/\* global.*\*\/\n/, ''));
      },
    },
  };
}
