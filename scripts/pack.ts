/**
 * `npm run pack [-- folder]`: the command as a package of its own, in `dist-cli`: one file that runs on Node 20 without anything
 * else, one for the threads that help it with large logs, and the tarball that `npm install` takes.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import project from '../package.json' with { type: 'json' };

const root = fileURLToPath(new URL('../', import.meta.url));
const folder = process.argv[2] ?? join(root, 'dist-cli');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

await build({
  entryPoints: {
    meshbook: join(root, 'src/cli/main.ts'),
    'scan-helper': join(root, 'src/cli/scan/threads/helper.ts'),
  },
  outdir: folder,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  logLevel: 'warning',
});
const { name, version, license } = project;
const manifest = {
  name,
  version,
  description: 'Reads the errors and logs of Envoy and Istio and names their causes',
  license,
  type: 'module',
  bin: { meshbook: 'meshbook.mjs' },
  engines: { node: '>=20' },
};
writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
for (const file of ['README.md', 'LICENSE']) copyFileSync(join(root, file), join(folder, file));
execFileSync('npm', ['pack', '--silent'], { cwd: folder, stdio: 'inherit' });
