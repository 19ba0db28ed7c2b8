/** Runs one scenario on one Envoy version and gives back what was written, as it was written. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accessFiles } from './access-logs.ts';
import { fileFolder, logFolder, socketAddress } from './build/http.ts';
import type { Envoy, SetUp } from './build/set-up.ts';
import type { Step } from './clients/steps.ts';
import { type Seen, take } from './clients/take.ts';
import { envoyBinary, type Version } from './envoys.ts';
import type { Stop } from './peers/behaviours.ts';

/** What one proxy wrote. */
export interface Written {
  readonly proxy: Envoy;
  /** By file name, without the server's prefix. */
  readonly access: Readonly<Record<(typeof accessFiles)[number], string>>;
  readonly log: string;
}

export interface Run {
  readonly proxies: readonly Written[];
  readonly seen: readonly Seen[];
  /** What the applications wrote that are programs of their own. */
  readonly said: readonly { readonly name: string; readonly text: string }[];
  /** The caller's address; programs call from 127.0.0.1, which stands for it. */
  readonly caller: string;
  /** When the first request was sent, in milliseconds since 1970. */
  readonly startedAt: number;
  /** The ports on which something listens, or should. */
  readonly ports: ReadonlySet<number>;
}

/** pilot-agent's own format. */
const logFormat = '%Y-%m-%dT%T.%fZ\t%l\tenvoy %n %g:%#\t%v\tthread=%t';
const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

function bootstrap(proxy: Envoy, folder: string): string {
  const config = {
    node: { id: `sidecar~${proxy.name}`, cluster: proxy.name },
    ...(proxy.admin && { admin: { address: socketAddress(proxy.admin) } }),
    static_resources: { listeners: proxy.listeners, clusters: proxy.clusters },
    ...proxy.bootstrap,
  };
  return JSON.stringify(config)
    .replaceAll(logFolder, folder)
    .replaceAll(fileFolder, join(folder, '..', 'files'));
}

async function until(holds: () => boolean, patience: number): Promise<boolean> {
  for (let waited = 0; waited < patience; waited += 10) {
    if (holds()) return true;
    await sleep(10);
  }
  return holds();
}

const children = new Set<ChildProcess>();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    for (const child of children) child.kill('SIGKILL');
    process.exit(130);
  });
}

interface Running {
  readonly proxy: Envoy;
  readonly folder: string;
  readonly child: ChildProcess;
  readonly log: () => string;
}

async function start(
  proxy: Envoy,
  version: Version,
  folder: string,
  { levels, refused = false }: SetUp,
): Promise<Running> {
  mkdirSync(folder, { recursive: true });
  const config = join(folder, 'envoy.json');
  writeFileSync(config, bootstrap(proxy, folder));
  const flags = [
    '--disable-hot-restart',
    '--concurrency',
    '1',
    '--file-flush-interval-msec',
    '20',
    '--drain-time-s',
    '1',
    ...(levels === undefined ? [] : ['--component-log-level', levels]),
  ];
  const child = spawn(envoyBinary(version), ['-c', config, ...flags, '-l', 'debug', '--log-format', logFormat], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  children.add(child);
  child.once('exit', () => children.delete(child));
  const chunks: string[] = [];
  let ready = false;
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    chunks.push(chunk);
    ready ||= chunk.includes('starting workers');
  });
  const up = await until(() => ready || child.exitCode !== null, 10_000);
  const log = () => chunks.join('');
  const running: Running = { proxy, folder, child, log };
  if (refused || (up && child.exitCode === null)) return running;
  await stop(running);
  throw new Error(`Envoy ${version} did not start for ${proxy.name}.\n${complaints(log()).slice(-4).join('\n')}`);
}

const complaints = (log: string) => log.split('\n').filter((line) => /\t(error|critical)\t/.test(line));

async function stop({ child }: Running): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = new Promise((exit) => child.once('exit', exit));
  child.kill('SIGTERM');
  await Promise.race([gone, sleep(2500)]);
  if (child.exitCode === null) child.kill('SIGKILL');
}

const readIfThere = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : '');

const written = ({ proxy, folder, log }: Running): Written => {
  const access = Object.fromEntries(accessFiles.map((file) => [file, readIfThere(join(folder, file))]));
  return { proxy, access: access as Written['access'], log: log() };
};

/** Waits until the logs have stopped growing; longer as long as there is no access log line, for there may come one. */
async function settled(running: readonly Running[]): Promise<void> {
  const linesOf = ({ folder }: Running) => readIfThere(join(folder, accessFiles[0])).length;
  const size = () => running.reduce((sum, one) => sum + linesOf(one) + one.log().length, 0);
  let last = -1;
  for (let quiet = 0, waited = 0; quiet < (running.every((one) => linesOf(one) > 0) ? 3 : 8) && waited < 40; waited++) {
    await sleep(60);
    const now = size();
    quiet = now === last ? quiet + 1 : 0;
    last = now;
  }
}

/** Addresses are drawn from names; two names may draw the same. */
function checkAddresses({ proxies, peers }: SetUp): void {
  const listening = proxies.flatMap((proxy) => proxy.listeners.map((one) => JSON.stringify(one['address'])));
  const all = [...listening, ...peers.map(({ at }) => JSON.stringify(socketAddress(at)))];
  const twice = all.find((address, i) => all.indexOf(address) !== i);
  if (twice !== undefined) throw new Error(`Two of the names draw the same address, ${twice}. Rename one of them.`);
}

/** Peers first, then proxies from the server on, then the client's steps; everything is stopped at the end. */
export async function run(setUp: SetUp, steps: readonly Step[], version: Version): Promise<Run> {
  checkAddresses(setUp);
  const folder = mkdtempSync(join(tmpdir(), 'lab-'));
  const stops: Stop[] = [];
  const running: Running[] = [];
  try {
    mkdirSync(join(folder, 'files'));
    const logs = join(folder, setUp.proxies[0]?.role ?? 'client');
    for (const [name, text] of Object.entries(setUp.files ?? {}))
      writeFileSync(join(folder, 'files', name), text.replaceAll(logFolder, logs));
    for (const { peer, at } of setUp.peers) stops.push(await peer.start(at));
    for (const proxy of setUp.proxies.toReversed())
      running.push(await start(proxy, version, join(folder, proxy.role), setUp));
    if (!setUp.refused) await sleep(30);
    const startedAt = Date.now();
    const seen: Seen[] = [];
    for (const step of steps) seen.push(...(await take(step, setUp, join(folder, 'files'))));
    await settled(running);
    const said = stops.flatMap(({ said }) => (said === undefined ? [] : said()));
    const ports = new Set([setUp.door, ...setUp.peers.map(({ at }) => at)].map(({ port }) => port));
    return { proxies: running.toReversed().map(written), seen, said, startedAt, ports, caller: setUp.door.from };
  } finally {
    for (const one of running) await stop(one);
    for (const end of stops) await end();
    rmSync(folder, { recursive: true, force: true });
  }
}
