import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { meshbook } from '../cli/meshbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'meshbook-scan-'));
const at = (name: string): string => join(folder, name);
const healthy = gunzipSync(readFileSync(new URL('../recordings/healthy/text.log.gz', import.meta.url)))
  .toString()
  .split('\n')
  .filter((line) => line.includes('" 200 - via_upstream'))
  .slice(0, 2_000);
const failed = (time: string, service = 'cart'): string =>
  `[${time}] "GET /${service} HTTP/1.1" 503 UH no_healthy_upstream - "-" 0 19 0 - "-" "curl/8.5.0" "6f3b2a4e-0d4b-4b6e-9c55-1f1d0a7c9e55" "${service}:8080" "-" outbound|8080||${service}.shop.svc.cluster.local - 10.96.33.7:8080 10.244.1.5:51234 - default`;
const text = [...healthy, failed('2026-11-02T09:14:11.219Z'), ...healthy, failed('2026-11-02T09:20:00.000Z'), ''].join(
  '\n',
);
const scanned = async (...typed: readonly string[]) => {
  const ran = await meshbook(['scan', '--json', ...typed]);
  return { ...ran, report: ran.stdout === '' ? undefined : JSON.parse(ran.stdout) };
};

beforeAll(() => {
  writeFileSync(at('proxy.log'), text);
  writeFileSync(at('proxy.log.gz'), gzipSync(text));
  writeFileSync(at('proxy.log.zst'), zstdCompressSync(text));
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each(['proxy.log', 'proxy.log.gz', 'proxy.log.zst'])('%s is read, packed or not', async (name) => {
  const { status, report } = await scanned(at(name));
  expect(status).toBe(0);
  expect(report.problems).toHaveLength(1);
  expect(report.problems[0]).toMatchObject({
    symptom: 'no-healthy-upstream',
    count: 2,
    first: '2026-11-02T09:14:11.219Z',
    last: '2026-11-02T09:20:00.000Z',
    firstLine: { line: 2_001 },
    lastLine: { line: 4_002 },
  });
  expect(report.input).toMatchObject({ lines: 4_002, healthy: 4_000, failing: 2 });
});

test('in healthy traffic nothing is found, and nothing counts as failed', async () => {
  const logs = ['text', 'json'].map((format) =>
    fileURLToPath(new URL(`../recordings/healthy/${format}.log.gz`, import.meta.url)),
  );
  const { status, report } = await scanned(...logs);
  expect(status).toBe(1);
  expect(report).toMatchObject({ problems: [], diagnoses: [], failing: 0, input: { unread: 0 } });
  expect(report.input.lines).toBeGreaterThan(10_000);
});

test('the report names how often, since when, and the lines', async () => {
  const { stdout, status } = await meshbook(['scan', at('proxy.log')]);
  expect(status).toBe(0);
  expect(stdout).toContain('1 problem in 4,002 lines');
  expect(stdout.replace(/\s+/g, ' ')).toContain(
    '2 times, 0.05 % of the traffic 2026-11-02 09:14:11 to 09:20:00 UTC (6 min)',
  );
  expect(stdout).toContain('first, line 2001');
});

test('standard input is read, packed too', async () => {
  for (const stdin of [Buffer.from(text), gzipSync(text)])
    expect((await meshbook(['scan', '-'], { stdin })).stdout).toContain('1 problem in 4,002 lines');
});

test('of a packed file that ends too early, what is readable is told', async () => {
  const whole = gzipSync(text);
  writeFileSync(at('cut.gz'), whole.subarray(0, whole.length - 200));
  const { status, report, stderr } = await scanned(at('cut.gz'));
  expect(status).toBe(2);
  expect(stderr).toContain('ends in the middle');
  expect(report.problems[0].count).toBeGreaterThan(0);
  expect(report.files[0].broken).toContain('ends in the middle');
});

test('a folder is read in the order of its records; what cannot be read is told, the rest is read', async () => {
  mkdirSync(at('logs/old'), { recursive: true });
  writeFileSync(at('logs/a.log'), `${failed('2026-11-02T10:00:00.000Z')}\n`);
  writeFileSync(at('logs/old/z.log'), `${failed('2026-11-01T10:00:00.000Z')}\n`);
  writeFileSync(at('logs/picture.png'), Buffer.from(Array.from({ length: 900 }, (_, index) => index % 7)));
  const { status, report, stderr } = await scanned(at('logs'), at('none.log'));
  expect(report.files.map(({ name, broken }: { name: string; broken: string }) => [name, broken])).toEqual([
    [at('logs/old/z.log'), null],
    [at('logs/a.log'), null],
    [at('none.log'), 'does not exist'],
    [at('logs/picture.png'), 'is a binary file, and was skipped'],
  ]);
  expect(report.problems[0]).toMatchObject({ count: 2, first: '2026-11-01T10:00:00.000Z' });
  expect(stderr).toMatch(/picture\.png` is a binary file/);
  expect(stderr).toMatch(/none\.log` does not exist/);
  expect(status).toBe(2);
});

test('a line of megabytes is read in pieces, and said', async () => {
  writeFileSync(at('long.log'), `${'x'.repeat(3_000_000)} ${failed('2026-11-02T10:00:00.000Z')}\n${text}`);
  const { report } = await scanned(at('long.log'));
  expect(report.input).toMatchObject({ lines: 4_003, cut: 1 });
  expect(report.problems[0].count).toBeGreaterThanOrEqual(2);
});

test('--since and --until, --only and --skip, --fail-on', async () => {
  const later = await scanned('--since', '2026-11-02T09:15:00Z', at('proxy.log'));
  expect(later.report.problems[0]).toMatchObject({ count: 1, first: '2026-11-02T09:20:00.000Z' });
  expect((await scanned('--until', '2026-11-01T00:00:00Z', at('proxy.log'))).report.problems).toEqual([]);
  const only = await scanned('--only', 'no-endpoints', at('proxy.log'));
  expect(only.report.diagnoses.map(({ rule }: { rule: string }) => rule)).toEqual(['no-endpoints']);
  expect((await scanned('--skip', 'no-endpoints', at('proxy.log'))).stdout).not.toContain('"rule": "no-endpoints"');
  expect((await scanned('--fail-on', 'possible', at('proxy.log'))).status).toBe(3);
  expect((await scanned('--since', 'yesterday', at('proxy.log'))).stderr).toContain('is no time');
  expect((await scanned('--only', 'no-endpoint', at('proxy.log'))).stderr).toContain('Did you mean');
});

test('diagnose hands more than 1 MB, a folder and what is packed over to scan', async () => {
  mkdirSync(at('pods'));
  writeFileSync(at('pods/a.log'), `${failed('2026-11-02T10:00:00.000Z')}\n`);
  const [whole, folder, packed, piped, zipped] = await Promise.all([
    meshbook([at('proxy.log'), '--json']),
    meshbook([at('pods'), '--json']),
    meshbook([at('proxy.log.gz'), '--json']),
    meshbook(['--json'], { stdin: text }),
    meshbook(['--json'], { stdin: gzipSync(text) }),
  ]);
  for (const ran of [whole, packed, piped, zipped]) {
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(ran?.stdout ?? '')).toMatchObject({ input: { lines: 4_002 }, problems: [{ count: 2 }] });
  }
  expect(JSON.parse(folder?.stdout ?? '')).toMatchObject({ input: { lines: 1 }, problems: [{ count: 1 }] });
});

test('a small file beside a log is read as a log, and that is said', async () => {
  writeFileSync(at('endpoints.txt'), 'No resources found in shop namespace.\n');
  const { stderr, status } = await meshbook([at('proxy.log'), at('endpoints.txt')]);
  expect(status).toBe(0);
  expect(stderr).toContain('endpoints.txt` is read line by line. Give what a check printed as --answer CHECK=ANSWER.');
});

test('options of scan make a diagnosis a scan; answers count in both', async () => {
  const { stdout } = await meshbook([at('proxy.log'), '--since', '2026-11-02T09:15:00Z', '--json']);
  expect(JSON.parse(stdout).problems[0]).toMatchObject({ count: 1 });
  const sure = await meshbook([at('proxy.log'), '--answer', 'endpoints-of-service=none', '--fail-on', 'certain']);
  expect(sure.status).toBe(3);
  expect(sure.stdout).toContain('● certain  The service has no endpoint, cart.shop');
});
