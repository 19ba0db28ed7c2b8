import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { Helpers } from '../../src/cli/scan/threads/helpers.ts';
import { Scan } from '../../src/engine/scan/scan.ts';
import type { ScanReport } from '../../src/engine/scan/scan-report.ts';
import { knowledge } from '../../src/knowledge.ts';
import { samples } from '../rules/samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'meshbook-threads-'));
afterAll(() => rmSync(folder, { recursive: true }));
const decoder = new TextDecoder();
const newScan = () => new Scan(knowledge, { decode: (bytes) => decoder.decode(bytes), head: 10 });
const healthy = ['text', 'json'].map((name) =>
  gunzipSync(readFileSync(new URL(`../recordings/healthy/${name}.log.gz`, import.meta.url)))
    .toString()
    .trimEnd()
    .split('\n'),
);
const telling = samples.map(({ text }) => text.trimEnd()).filter((text) => !text.includes('\n'));
const answer = (status: number) =>
  `[2026-11-02T09:14:11.219Z] "GET /a HTTP/1.1" ${status} - via_upstream - "-" 0 523 4 3 "-" "curl/8.5.0" "6f3b2a4e-0d4b-4b6e-9c55-1f1d0a7c9e55" "cart.shop:8080" "10.1.1.1:8080" outbound|8080||cart.shop.svc.cluster.local 10.1.1.2:41000 10.96.33.7:8080 10.244.1.5:51234 - default`;

/** Blocks of some ten lines, and a line may go on for as much again. */
const SMALL = { block: 4 * 1024, beyond: 4 * 1024, slots: 3 };

function inOrder(bytes: Uint8Array): ScanReport {
  const scan = newScan();
  scan.file('log');
  for (let at = 0; at < bytes.length; at += 1_000) scan.write(bytes.subarray(at, at + 1_000));
  return scan.report();
}

/** The same by blocks that other threads look at, or this one if there are none; and how many bytes were taken so. */
async function inBlocks(bytes: Uint8Array, helpers: number, sizes = SMALL) {
  const path = join(folder, 'log');
  writeFileSync(path, bytes);
  const descriptor = openSync(path, 'r');
  const scan = newScan();
  const all = new Helpers(scan, { sizes, count: helpers, isIdle: helpers > 0 });
  scan.file('log');
  const reading = all.read({ descriptor, size: bytes.length });
  let step = await reading.next();
  while (!step.done) step = await reading.next();
  scan.write(bytes.subarray(step.value));
  closeSync(descriptor);
  all.end();
  return { report: scan.report(), taken: step.value };
}

const logs = fc
  .record({
    lines: fc.array(
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...telling) },
        { weight: 2, arbitrary: fc.constantFrom('', answer(404), answer(403), answer(503)) },
        { weight: 1, arbitrary: fc.nat({ max: 3_000 }).map((length) => 'x'.repeat(length)) },
      ),
      { maxLength: 40 },
    ),
    everyday: fc.constantFrom(...healthy),
    from: fc.nat({ max: 4_000 }),
    end: fc.constantFrom('\n', '\r\n'),
    closed: fc.boolean(),
  })
  .map(({ lines, everyday, from, end, closed }) => {
    const all = lines.flatMap((line, at) => [...everyday.slice(from + at * 6, from + at * 6 + 6), line]);
    return new TextEncoder().encode([...everyday.slice(0, 12), ...all].join(end) + (closed ? end : ''));
  });

test('by blocks a log gives the same as in order, with and without another thread', async () => {
  await fc.assert(
    fc.asyncProperty(logs, fc.nat({ max: 2 }), async (bytes, helpers) => {
      const { report, taken } = await inBlocks(bytes, helpers);
      expect(taken).toBe(bytes.length);
      expect(report).toEqual(inOrder(bytes));
    }),
    { numRuns: 40 },
  );
}, 120_000);

test('more answers that are no problem than are read, seen by several threads', async () => {
  const bytes = new TextEncoder().encode(`${answer(404)}\n`.repeat(5_000) + `${answer(403)}\n`.repeat(1_500));
  const { report } = await inBlocks(bytes, 2);
  expect(report).toEqual(inOrder(bytes));
  expect(report.input.harmless).toBeGreaterThan(4_000);
});

test.each([0, 1])('from a line on that is too long for a block all is read in order (%s helpers)', async (helpers) => {
  const [, , ...everyday] = healthy[0] as string[];
  const before = everyday.slice(0, 200).join('\n');
  const text = [before, 'x'.repeat(20_000), telling[0], answer(503)].join('\n');
  const bytes = new TextEncoder().encode(text);
  const { report, taken } = await inBlocks(bytes, helpers);
  expect(taken).toBeGreaterThan(0);
  expect(taken).toBeLessThanOrEqual(before.length + 1);
  expect(report).toEqual(inOrder(bytes));
});

test.each([510, 511, 512, 513])('lines of %s bytes, some of which begin or end with a block', async (length) => {
  const bytes = new TextEncoder().encode(`${answer(503).padEnd(length - 1)}\n`.repeat(600));
  const { report, taken } = await inBlocks(bytes, 1);
  expect(taken).toBe(bytes.length);
  expect(report).toEqual(inOrder(bytes));
});

test('more lines than a block has room to name', async () => {
  const bytes = new TextEncoder().encode(`${'UH\n'.repeat(9_000)}${answer(503)}\n`);
  const sizes = { block: 32 * 1024, beyond: 1024, slots: 2 };
  const { report, taken } = await inBlocks(bytes, 1, sizes);
  expect(taken).toBe(bytes.length);
  expect(report).toEqual(inOrder(bytes));
});

test('of a file that became shorter what is there is taken, and the rest is left to who reads on', async () => {
  const bytes = new TextEncoder().encode(`${answer(503)}\n`.repeat(100));
  const path = join(folder, 'shorter');
  writeFileSync(path, bytes);
  const descriptor = openSync(path, 'r');
  const scan = newScan();
  const helpers = new Helpers(scan, { sizes: SMALL, count: 1 });
  scan.file('shorter');
  const reading = helpers.read({ descriptor, size: bytes.length * 2 });
  let step = await reading.next();
  while (!step.done) step = await reading.next();
  closeSync(descriptor);
  helpers.end();
  expect(step.value).toBeGreaterThan(SMALL.block);
  expect(step.value).toBeLessThan(bytes.length);
  expect(bytes[step.value - 1]).toBe(10);
});

test('who stops in between leaves no thread at the file', async () => {
  const bytes = new TextEncoder().encode(`${answer(503)}\n`.repeat(1_000));
  const path = join(folder, 'stopped');
  writeFileSync(path, bytes);
  const descriptor = openSync(path, 'r');
  const scan = newScan();
  const helpers = new Helpers(scan, { sizes: SMALL, count: 2 });
  for (let round = 0; round < 3; round++) {
    scan.file(`round ${round}`);
    for await (const taken of helpers.read({ descriptor, size: bytes.length })) if (taken > 0) break;
    scan.endFile();
  }
  closeSync(descriptor);
  helpers.end();
  expect(scan.report().files.map(({ bytes: read }) => read > 0 && read < bytes.length)).toEqual([true, true, true]);
});
