/** Curl, whose words people paste. One call gives both views: `-i` is drawn from what `-v` shows. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Door } from '../build/set-up.ts';
import { certificate, rootOf } from '../certificates.ts';
import type { ClientTls, CurlStep } from './steps.ts';
import type { Seen } from './take.ts';

/** What only the lab has: its way of telling curl where a name lives. */
const isOurs = (line: string) =>
  /^(\* (Added \S+ to DNS cache|Hostname \S+ was found in DNS cache|Name '.*' family|Local port: 0)|[{}] \[\d+ bytes data\])/.test(
    line,
  );

function tlsArguments(tls: ClientTls, folder: string): readonly string[] {
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const own = tls.shows && certificate(tls.shows);
  return [
    ...(own ? ['--cert', file('own.crt', own.chain), '--key', file('own.key', own.key)] : []),
    ...(tls.trusts ? ['--cacert', file('root.crt', rootOf(tls.trusts))] : ['--insecure']),
    ...(tls.upTo ? ['--tls-max', tls.upTo.slice(4)] : []),
  ];
}

const run = (args: readonly string[]) =>
  new Promise<{ out: string; err: string }>((done) => {
    execFile('curl', [...args], { maxBuffer: 1 << 26, encoding: 'latin1' }, (_, out, err) => done({ out, err }));
  });

/** The verbose text with the body where a terminal would show it: before curl's parting words. */
function withBody(lines: readonly string[], body: string): string {
  const parting = lines.findLastIndex((line) =>
    /^\* (Connection #|Closing connection|transfer closed|Excess found)/.test(line),
  );
  const end = parting === -1 ? lines.length : parting;
  return [...lines.slice(0, end), ...(body === '' ? [] : [body.replace(/\n$/, '')]), ...lines.slice(end)].join('\n');
}

export async function takeCurl(step: CurlStep, door: Door): Promise<Seen> {
  const folder = mkdtempSync(join(tmpdir(), 'lab-'));
  try {
    const [host = '', port = String(door.port)] = (step.host ?? door.host).split(':');
    const scheme = step.tls === undefined ? 'http' : 'https';
    const name = step.tls?.sni ?? host;
    const shown = name === host && port === String(door.port) ? [] : ['-H', `host: ${step.host ?? door.host}`];
    const headers = Object.entries(step.headers).flatMap(([key, value]) => ['-H', `${key}: ${value}`]);
    const { out, err } = await run([
      ...['-sS', '-v', '--path-as-is', '--max-time', '15', '-X', step.method, '-A', step.agent],
      ...(step.method === 'HEAD' ? ['-I'] : []),
      ...['--interface', door.from, '--resolve', `${name}:${door.port}:${door.address}`],
      ...(step.http2 ? [step.tls ? '--http2' : '--http2-prior-knowledge'] : ['--http1.1']),
      ...(step.tls ? tlsArguments(step.tls, folder) : []),
      ...(step.body === undefined ? [] : ['--data-binary', step.body]),
      ...shown,
      ...headers,
      ...step.more,
      `${scheme}://${name}:${door.port}${step.path}`,
    ]);
    const lines = err
      .replaceAll('\r', '')
      .replaceAll(folder, '/etc/ssl')
      .split('\n')
      .filter((line) => line !== '' && !isOurs(line));
    const head = lines.filter((line) => line.startsWith('< ')).map((line) => line.slice(2));
    const failure = lines.filter((line) => line.startsWith('curl: ('));
    const body = step.method === 'HEAD' ? '' : out;
    return {
      reply: [...head, ...(body === '' ? [] : [body.replace(/\n$/, '')]), ...failure].join('\n'),
      verbose: withBody(lines, body),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
