// What every command needs first: the packages, and src/generated. Runs on any Node from 18 on, so plain JavaScript.
import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (!existsSync('node_modules/.package-lock.json')) execSync('npm ci', { stdio: 'inherit' });

// A shell of its own: the one that called us keeps to the Node it found before the install, which may be too old.
if (existsSync('scripts/index.ts')) execSync('node scripts/index.ts', { stdio: 'inherit' });
