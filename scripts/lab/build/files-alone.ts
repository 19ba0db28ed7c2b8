/** Files that a program reads; no proxy runs. */
import type { SetUp } from './set-up.ts';

export const filesAlone = (files: Readonly<Record<string, string>>): SetUp => ({
  proxies: [],
  peers: [],
  door: { address: '127.0.0.1', port: 80, host: 'localhost', from: '127.0.0.1' },
  files,
});
