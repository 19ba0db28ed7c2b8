/** An application that is a program of its own: a real server of another runtime, with its own log. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Address } from '../addresses.ts';
import { commandOf } from '../programs/programs.ts';
import type { Stop } from './behaviours.ts';

interface Program {
  /** Its name in `programs/`; what it logs is recorded as `app-<name>.txt`. */
  readonly name: string;
  /** Its log is what it prints, and `{folder}/access.log`. `{address}` and `{port}` are where it is to listen, `{config}` is the file that holds `config`. */
  readonly args: readonly string[];
  readonly config?: string;
  /** Files that it finds in `{folder}`, by name. */
  readonly files?: Readonly<Record<string, string>>;
}

const readIfThere = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : '');

const listens = ({ address: host, port }: Address) =>
  new Promise<boolean>((done) => {
    const socket = connect({ host, port, localAddress: host }, () => socket.destroy());
    socket.on('error', () => done(false)).on('close', (failed) => done(!failed));
  });

export async function program(at: Address, { name, args, config, files = {} }: Program): Promise<Stop> {
  const folder = mkdtempSync(join(tmpdir(), 'lab-'));
  const file = join(folder, 'config');
  const filled = (text: string) =>
    text
      .replaceAll('{address}', at.address)
      .replaceAll('{port}', String(at.port))
      .replaceAll('{config}', file)
      .replaceAll('{folder}', folder);
  if (config !== undefined) writeFileSync(file, filled(config));
  for (const [own, text] of Object.entries(files)) writeFileSync(join(folder, own), text);
  const [command = '', ...rest] = [...commandOf(name), ...args.map(filled)];
  const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'pipe'], cwd: folder });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (log += chunk.toString()));
  for (let waited = 0; waited < 200 && child.exitCode === null && !(await listens(at)); waited++)
    await new Promise((done) => setTimeout(done, 100));
  if (child.exitCode !== null) throw new Error(`${name} ended before it listened.\n${log.slice(-2000)}`);
  const stop = async () => {
    const gone = new Promise((exit) => child.once('exit', exit));
    child.kill('SIGTERM');
    const patience = setTimeout(() => child.kill('SIGKILL'), 2000);
    await gone;
    clearTimeout(patience);
    rmSync(folder, { recursive: true, force: true });
  };
  // What it says of the lab's own look, whether it listens, is left out.
  const look = new RegExp(`^.*handshake error from ${at.address}:\\d+: EOF\\n`, 'gm');
  return Object.assign(stop, {
    said: () => ({
      name,
      text: (log + readIfThere(join(folder, 'access.log'))).replaceAll(folder, '/etc/app').replaceAll(look, ''),
    }),
  });
}
