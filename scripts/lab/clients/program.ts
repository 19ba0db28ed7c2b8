/** A program of another runtime calls; what it prints is what it saw. */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Door } from '../build/set-up.ts';
import { commandOf, withHosts } from '../programs/programs.ts';
import type { ProgramStep } from './steps.ts';
import type { Seen } from './take.ts';

/** `/etc/hosts` with the names of the door, short and long. */
const hostsOf = ({ host, address }: Door) => {
  const [name = ''] = host.split(':');
  const long = name.split('.').length === 2 ? ` ${name}.svc.cluster.local` : '';
  return `127.0.0.1 localhost\n${address} ${name}${long}\n`;
};

export function takeProgram(step: ProgramStep, door: Door, files: string): Promise<Seen> {
  const hosts = join(files, 'hosts');
  writeFileSync(hosts, hostsOf(door));
  const { host, port } = door;
  const [name = ''] = host.split(':');
  const args = step.args.map((arg) =>
    arg.replaceAll('{door}', host).replaceAll('{host}', name).replaceAll('{port}', String(port)),
  );
  const [command = '', ...rest] = withHosts(hosts, [...commandOf(step.program), ...args]);
  return new Promise((done) => {
    execFile(command, rest, { timeout: step.patience, encoding: 'utf8' }, (_, out, err) =>
      done({ reply: '', printed: { by: step.program, text: `${out}${err}` } }),
    );
  });
}
