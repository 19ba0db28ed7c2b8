import { execFile } from 'node:child_process';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

import { type Io, messageLine } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}
interface Given {
  readonly stdin?: string | Uint8Array;
  readonly env?: { readonly [name: string]: string };
}

/** What the command prints into a pipe and its exit status, without a process of its own. */
export async function meshbook(
  typed: readonly string[],
  {
    stdin = '',
    self = 'meshbook',
    io = {},
  }: Pick<Given, 'stdin'> & { readonly self?: string; readonly io?: Partial<Io> } = {},
): Promise<Ran> {
  let stdout = '';
  let stderr = '';
  const status = await run(typed, {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: (text) => {
      stdout += text;
    },
    stderr: (message) => {
      stderr += messageLine(message);
    },
    colours: false,
    width: 80,
    self,
    ...io,
  });
  return { status, stdout, stderr };
}

/** Runs the command as a reader does, in a process of its own, from the project's folder. */
export function meshbookProcess(typed: readonly string[], { stdin = '', env = {} }: Given = {}): Promise<Ran> {
  const { NO_COLOR: _n, FORCE_COLOR: _f, npm_command: _c, ...rest } = process.env;
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [main, ...typed],
      { cwd: root, env: { ...rest, ...env }, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => resolve({ status: error ? Number(error.code) : 0, stdout, stderr }),
    );
    child.stdin?.on('error', () => {}); // It may end before it has read.
    child.stdin?.end(stdin);
  });
}
