import { appendFileSync, mkdtempSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test, vi } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { messageLine } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'meshbook-watch-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);
let second = 0;
const failed = (service: string): string =>
  `[2026-11-02T09:${String(10 + Math.floor(++second / 60))}:${String(second % 60).padStart(2, '0')}.219Z] "GET /${service} HTTP/1.1" 503 UH no_healthy_upstream - "-" 0 19 0 - "-" "curl/8.5.0" "6f3b2a4e-0d4b-4b6e-9c55-1f1d0a7c9e55" "${service}:8080" "-" outbound|8080||${service}.shop.svc.cluster.local - 10.96.33.7:8080 10.244.1.5:51234 - default\n`;

/** A standard input that is written to while it is read. */
function pipe() {
  const chunks: (Buffer | null)[] = [];
  let wake = (): void => {};
  const give = (chunk: Buffer | null): void => {
    chunks.push(chunk);
    wake();
  };
  const stdin = (async function* () {
    for (;;) {
      while (chunks.length === 0)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      const chunk = chunks.shift();
      if (!chunk) return;
      yield chunk;
    }
  })();
  return { stdin, write: (text: string) => give(Buffer.from(text)), end: () => give(null) };
}

/** The command while it runs: what it has printed so far, and Ctrl-C. */
function watched(typed: readonly string[], own: Partial<Io> = {}) {
  const stops = new Set<() => void>();
  const told = { stdout: '', stderr: '' };
  const io: Io = {
    stdin: pipe().stdin,
    stdout: (text) => {
      told.stdout += text;
    },
    stderr: (message) => {
      told.stderr += messageLine(message);
    },
    colours: false,
    width: 80,
    self: 'meshbook',
    onInterrupt: (stop) => {
      stops.add(stop);
      return () => void stops.delete(stop);
    },
    ...own,
  };
  const ended = run(['watch', ...typed], io);
  return { told, ended, interrupt: () => [...stops].map((stop) => stop()) };
}
const soon = (what: () => void): Promise<void> => vi.waitFor(what, { timeout: 8_000, interval: 50 });
const times = (text: string, word: string): number => text.split(word).length - 1;

test('a stream tells each new finding once, while it flows, and the report at its end', async () => {
  const { stdin, write, end } = pipe();
  const { told, ended } = watched([], { stdin });
  write(failed('cart'));
  await soon(() => expect(told.stdout).toMatch(/◐ likely {2}The service has no endpoint, cart\.shop \(no-endpoints\)/));
  write(failed('cart') + failed('pay'));
  await soon(() => expect(told.stdout).toContain('pay.shop'));
  expect(times(told.stdout, 'cart.shop')).toBe(1);
  expect(told.stdout).not.toContain('problems in');
  end();
  expect(await ended).toBe(0);
  expect(told.stdout).toContain('2 problems in 3 lines.');
}, 20_000);

test('a stream that ends at once is told whole', async () => {
  const { stdin, write, end } = pipe();
  write(failed('cart').trimEnd());
  end();
  const { told, ended } = watched([], { stdin });
  expect(await ended).toBe(0);
  expect(told.stdout).toContain('1 problem in 1 line.');
  expect(times(told.stdout, '(no-endpoints)')).toBe(1);
});

test('a file is read on while it grows, is rotated and is emptied; Ctrl-C prints the report', async () => {
  const log = at('proxy.log');
  writeFileSync(log, failed('one'));
  const { told, ended, interrupt } = watched([log]);
  await soon(() => expect(told.stdout).toContain('one.shop'));
  appendFileSync(log, failed('two'));
  await soon(() => expect(told.stdout).toContain('two.shop'));
  renameSync(log, at('proxy.log.1'));
  appendFileSync(at('proxy.log.1'), failed('three'));
  writeFileSync(log, failed('four'));
  await soon(() => {
    expect(told.stdout).toContain('three.shop');
    expect(told.stdout).toContain('four.shop');
  });
  truncateSync(log);
  await soon(() => expect(told.stdout).toContain('four.shop'));
  await new Promise((resolve) => setTimeout(resolve, 500));
  appendFileSync(log, failed('five'));
  await soon(() => expect(told.stdout).toContain('five.shop'));
  interrupt();
  expect(await ended).toBe(0);
  expect(told.stdout).toContain('5 problems in 5 lines.');
  expect(told.stdout).toContain('began anew 2 times');
  expect(told.stderr).toBe('');
}, 30_000);

test('what comes into a folder is read; what was rotated away there is not read twice', async () => {
  const pods = mkdtempSync(at('pods-'));
  writeFileSync(join(pods, '0.log'), failed('one'));
  const { told, ended, interrupt } = watched([pods]);
  await soon(() => expect(told.stdout).toContain('one.shop'));
  renameSync(join(pods, '0.log'), join(pods, '0.log.20261102'));
  writeFileSync(join(pods, '0.log.20261101.gz'), gzipSync(failed('one')));
  writeFileSync(join(pods, '0.log'), failed('two'));
  writeFileSync(join(pods, '1.log'), failed('three'));
  await soon(() => {
    for (const service of ['two.shop', 'three.shop']) expect(told.stdout).toContain(service);
  });
  interrupt();
  expect(await ended).toBe(0);
  expect(told.stdout).toContain('3 problems in 3 lines.');
}, 30_000);

test('--json gives a line for each finding, the last is the report', async () => {
  const { stdin, write, end } = pipe();
  const { told, ended } = watched(['--json'], { stdin });
  write(failed('cart'));
  await soon(() => expect(told.stdout).not.toBe(''));
  end();
  await ended;
  const [first, last] = told.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(first.new).toMatchObject({
    certainty: 'likely',
    cause: 'no-endpoints',
    problem: { key: { service: 'cart.shop' } },
  });

  expect(last).toMatchObject({ schema: 1, problems: [{ count: 1 }] });
});

test('a terminal gets a table that is drawn over itself, no wider than it is, and then the report', async () => {
  const { stdin, write, end } = pipe();
  const { told, ended } = watched([], { stdin, rows: 12 });
  for (let service = 0; service < 30; service++) write(failed(`a-service-${service}`));
  await soon(() => expect(told.stdout).toContain('30 lines'));
  await soon(() => expect(times(told.stdout, '\u001b[J')).toBeGreaterThan(2));
  const screens = told.stdout.split('\u001b[J');
  const last = (screens.at(-1) ?? '').split('\n');
  expect(last.length).toBeLessThanOrEqual(12);
  expect(last.join('\n')).toMatch(/◐ likely .*a-service-\d+\.shop +1 +09:\d\d:\d\d/);
  expect(last.join('\n')).toContain('and 23 more');
  for (const line of last) expect(line.length).toBeLessThan(80);
  end();
  expect(await ended).toBe(0);
  expect(told.stdout.split('\u001b[J').at(-1)).toMatch(/^30 problems in 30 lines\./);
}, 20_000);

test('what cannot be watched is said', async () => {
  const { told, ended } = watched([at('none.log')]);
  expect(await ended).toBe(2);
  expect(told.stderr).toContain('does not exist');
});
