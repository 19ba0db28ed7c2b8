// Links a newer Node as node_modules/.bin/node where this one is too old. Runs on any Node from 18 on, so plain JavaScript.
import { execSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const WANTED = [22, 18, 0];
const here = dirname(fileURLToPath(import.meta.url));
const bin = join(here, '..', '..', '..', 'node_modules', '.bin');
const order = process.versions.node.split('.').reduce((found, n, i) => found || Math.sign(Number(n) - WANTED[i]), 0);

if (order < 0) {
  console.log(`Node ${process.versions.node} is older than ${WANTED.join('.')}: fetching one into scripts/setup/node`);
  execSync('npm ci', { cwd: here, stdio: 'inherit' });
  const node = join(here, 'node_modules', '.bin', 'node');
  mkdirSync(bin, { recursive: true });
  if (process.platform === 'win32') {
    writeFileSync(join(bin, 'node.cmd'), `@"${node}.cmd" %*\r\n`);
  } else {
    rmSync(join(bin, 'node'), { force: true });
    symlinkSync(relative(bin, node), join(bin, 'node'));
  }
}
