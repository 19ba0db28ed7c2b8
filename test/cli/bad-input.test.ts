import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, openSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { afterAll, expect, test, vi } from 'vitest';
import { meshbook, meshbookProcess } from './meshbook.ts';

/** Root may read everything, so that a file which may not be read has to be made up. */
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const openOrRefuse: typeof fs.openSync = (path, ...rest) => {
    if (`${path}`.endsWith('secret.log'))
      throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
    return fs.openSync(path, ...rest);
  };
  return { ...fs, openSync: openOrRefuse };
});

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'meshbook-bad-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);
const failed = (service = 'cart', minute = 14): string =>
  `[2026-11-02T09:${minute}:11.219Z] "GET /${service} HTTP/1.1" 503 UH no_healthy_upstream - "-" 0 19 0 - "-" "curl/8.5.0" "6f3b2a4e-0d4b-4b6e-9c55-1f1d0a7c9e55" "${service}:8080" "-" outbound|8080||${service}.shop.svc.cluster.local - 10.96.33.7:8080 10.244.1.5:51234 - default\n`;
const LOG = failed().repeat(2_000);
const scanned = async (typed: readonly string[], stdin?: AsyncIterable<Buffer>) => {
  const ran = await meshbook(['scan', '--json', ...typed], stdin ? { io: { stdin } } : {});
  return { ...ran, report: JSON.parse(ran.stdout) };
};

test.each([
  ['gzip', gzipSync(LOG + failed('end').repeat(3_000), { level: 1 })],
  [
    'zstd',
    zstdCompressSync(
      Array.from({ length: 9_000 }, (_, line) => failed(`svc-${line % 900}`, 10 + (line % 49))).join(''),
    ),
  ],
])('of %s that is cut or damaged, what was readable is told, and the exit status is 2', async (kind, whole) => {
  const cut = at(`cut.${kind}`);
  writeFileSync(cut, whole.subarray(0, Math.floor(whole.length * 0.8)));
  const ran = await scanned([cut]);
  expect(ran.status).toBe(2);
  expect(ran.stderr).toContain(`\`${cut}\` ends in the middle: what could be unpacked was read.`);
  expect(ran.report.problems[0].count).toBeGreaterThan(0);
  expect(ran.report.files[0].broken).toContain('ends in the middle');
  const damaged = at(`damaged.${kind}`);
  writeFileSync(damaged, Buffer.concat([whole.subarray(0, whole.length - 400), Buffer.alloc(400, 0x5a)]));
  const other = await scanned([damaged]);
  expect([other.status, other.stderr]).toEqual([2, expect.stringMatching(/is damaged|ends in the middle/)]);
  expect(other.report.problems[0].count).toBeGreaterThan(0);
});

test('a file that may not be read is told, the others are read', async () => {
  writeFileSync(at('secret.log'), LOG);
  writeFileSync(at('open.log'), LOG);
  const { status, stderr, report } = await scanned([at('secret.log'), at('open.log')]);
  expect(status).toBe(2);
  expect(stderr).toBe(`meshbook: \`${at('secret.log')}\` may not be read (EACCES): check its permissions.\n`);
  expect(report.problems[0].count).toBe(2_000);
});

test('binary data in a pipe is said, and not read', async () => {
  const bytes = Buffer.from(Array.from({ length: 9_000 }, (_, index) => (index * 167) % 256));
  for (const stdin of [bytes, gzipSync(bytes)]) {
    const { status, stderr, report } = await scanned([], Readable.from([stdin]));
    expect(stderr).toContain('`stdin` is a binary file, and was skipped.');
    expect([status, report.input.lines]).toEqual([2, 0]);
  }
});

test('a line of 64 MB is read in pieces, and counted as one', async () => {
  const stdin = Readable.from(
    (function* () {
      for (let piece = 0; piece < 64; piece++) yield Buffer.alloc(1 << 20, 'x');
      yield Buffer.from(`\n${failed()}`);
    })(),
  );
  const { status, report } = await scanned([], stdin);
  expect(status).toBe(0);
  expect(report.input).toMatchObject({ lines: 2, cut: 1, unread: 0 });
  expect(report.problems[0]).toMatchObject({ count: 1, firstLine: { line: 2, cut: false } });
});

test('bytes that are no UTF-8 are replaced; the lines around them are read', async () => {
  const strange = Buffer.from([0xff, 0xfe, 0xc0, 0x80, 0xed, 0xa0, 0x80, 0x0a]);
  writeFileSync(
    at('latin1.log'),
    Buffer.concat([Buffer.from(failed()), strange, Buffer.from(failed().replace('/cart', '/caf\xe9'), 'latin1')]),
  );
  const { status, report } = await scanned([at('latin1.log')]);
  expect(status).toBe(0);
  expect(report.problems[0].count).toBe(2);
  expect(report.input.lines).toBe(3);
});

/** Something happens to the files after they were looked at, and before their turn comes: standard input is read first. */
async function meanwhile(files: readonly string[], happens: () => void) {
  const stdin = (async function* () {
    yield Buffer.from('nothing\n');
    happens();
  })();
  return scanned(['-', ...files], stdin);
}

test('a file that grows is read as long as it was; one that shrinks or is replaced is told', async () => {
  const [grows, shrinks, replaced] = ['grows.log', 'shrinks.log', 'replaced.log'].map(at) as [string, string, string];
  for (const [index, file] of [grows, shrinks, replaced].entries())
    writeFileSync(file, failed(`svc-${index}`).repeat(10));
  const { status, report, stderr } = await meanwhile([grows, shrinks, replaced], () => {
    appendFileSync(grows, failed('svc-0').repeat(5));
    truncateSync(shrinks, failed('svc-1').length * 4);
    renameSync(replaced, at('replaced.log.1'));
    writeFileSync(replaced, failed('svc-3').repeat(2));
  });
  const counts = Object.fromEntries(
    report.problems.map(({ key, count }: { key: { service: string }; count: number }) => [key.service, count]),
  );
  expect(counts).toEqual({ 'svc-0.shop': 10, 'svc-1.shop': 4, 'svc-3.shop': 2 });
  expect(stderr).toContain('shrinks.log` became shorter while it was read: it was read as far as it went.');
  expect(stderr).toContain('replaced.log` was replaced by another file before its turn came: the new one was read.');
  expect(status).toBe(2);
});

test('Ctrl-C prints what was found up to then', async () => {
  let interrupt = (): void => {};
  const stdin = (async function* () {
    yield Buffer.from(LOG);
    interrupt();
    await new Promise(() => {}); // and nothing more ever comes
  })();
  const stops: (() => void)[] = [];
  interrupt = () => {
    for (const stop of stops) stop();
  };
  const onInterrupt = (stop: () => void) => {
    stops.push(stop);
    return () => {};
  };
  const { status, stdout } = await meshbook(['scan'], { io: { stdin, onInterrupt } });
  expect(status).toBe(0);
  expect(stdout).toContain('1 problem in 2,000 lines.');
  expect(stdout).toContain('stdin was read up to where you stopped it.');
});

test('a progress line tells how far long work is, on a terminal only, and goes away', async () => {
  const shown: string[] = [];
  const stdin = (async function* () {
    yield Buffer.from(failed());
    await new Promise((resolve) => setTimeout(resolve, 1_300));
    yield Buffer.from(LOG);
  })();
  const { stdout } = await meshbook(['scan'], { io: { stdin, progress: (text) => void shown.push(text) } });
  expect(shown[0]).toMatch(/^\d+ MB \(Ctrl-C tells what was found\) stdin$/);
  expect(shown.at(-1)).toBe('');
  expect(stdout).toContain('2,001 lines');
});

test.skipIf(process.platform !== 'linux')(
  'a disk that is full is said, and the exit status is 2',
  async () => {
    writeFileSync(at('full.log'), LOG);
    for (const typed of [
      ['scan', at('full.log')],
      ['scan', '--json', at('full.log')],
    ]) {
      const child = spawn(process.execPath, [main, ...typed], {
        stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
      });
      let errors = '';
      child.stderr?.on('data', (chunk) => {
        errors += chunk;
      });
      const [status] = await once(child, 'close');
      expect([status, errors]).toEqual([
        2,
        'meshbook: The report could not be written (ENOSPC). Check where it is written to.\n',
      ]);
    }
  },
  60_000,
);

test('two runs at once say the same', async () => {
  writeFileSync(at('both.log'), LOG);
  const [one, other] = await Promise.all([1, 2].map(() => meshbookProcess(['scan', at('both.log')])));
  expect(one).toEqual(other);
  expect(one?.status).toBe(0);
}, 60_000);

test('a reader that goes away ends what would go on for ever', async () => {
  const child = spawn(process.execPath, [main, 'watch'], { stdio: ['pipe', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  child.stdin.on('error', () => {});
  child.stdin.write(failed('one'));
  await once(child.stdout, 'data');
  child.stdout.destroy();
  const writing = setInterval(() => child.stdin.write(failed(`svc-${Math.random()}`)), 100);
  const [status] = await once(child, 'close');
  clearInterval(writing);
  expect([status, errors]).toEqual([0, '']);
}, 60_000);
