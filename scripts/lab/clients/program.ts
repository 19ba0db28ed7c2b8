/** A program of another runtime calls; what it prints is what it saw. */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Door } from '../build/set-up.ts';
import { certificate, intermediateOf, rootOf } from '../certificates.ts';
import { commandOf, withHosts } from '../programs/programs.ts';
import type { ProgramStep } from './steps.ts';
import type { Seen } from './take.ts';

/** `/etc/hosts` with the names of the door, short and long. */
const hostsOf = ({ host, address }: Door) => {
  const [name = ''] = host.split(':');
  const long = name.split('.').length === 2 ? ` ${name}.svc.cluster.local` : '';
  return `127.0.0.1 localhost\n${address} ${name}${long}\n`;
};

/** Writes the certificates of the step; gives back where they are, by the names that its arguments use. */
function filesOf({ tls }: ProgramStep, folder: string): readonly (readonly [string, string])[] {
  const own = tls?.shows && certificate(tls.shows);
  const root = tls?.trusts && (tls.trusts === 'intermediate' ? intermediateOf('public') : rootOf(tls.trusts));
  const texts = [
    ['{root}', 'root.crt', root],
    ['{certificate}', 'own.crt', own?.chain],
    ['{key}', 'own.key', own?.key],
  ] as const;
  return texts.flatMap(([name, file, text]) => {
    if (text === undefined) return [];
    writeFileSync(join(folder, file), text);
    return [[name, join(folder, file)] as const];
  });
}

export function takeProgram(step: ProgramStep, door: Door, files: string): Promise<Seen> {
  const hosts = join(files, 'hosts');
  writeFileSync(hosts, hostsOf(door));
  const { host, port } = door;
  const [name = ''] = host.split(':');
  const filled = [['{door}', host], ['{host}', name], ['{port}', String(port)], ...filesOf(step, files)] as const;
  const args = step.args.map((arg) => filled.reduce((text, [from, to]) => text.replaceAll(from, to), arg));
  const [command = '', ...rest] = withHosts(hosts, [...commandOf(step.program), ...args]);
  return new Promise((done) => {
    execFile(command, rest, { timeout: step.patience, encoding: 'utf8', cwd: files }, (_, out, err) =>
      done({ reply: '', printed: { by: step.program, text: `${out}${err}` } }),
    );
  });
}
