import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { recorded } from '../../src/site/data/recorded.ts';

test('a recording is a row: the line, what the caller saw, and the versions that agree', () => {
  const { shows, seen } = recorded('application/app-dies-and-times-out');
  expect(shows).toContain('504');
  expect(seen).toEqual([
    {
      versions: ['1.36.4', '1.38.3', '1.40.0'],
      line: '504 UT response_timeout',
      failure: undefined,
      reply: 'HTTP/1.1 504 Gateway Timeout: upstream request timeout',
    },
  ]);
});

test('the other side has its own line', () => {
  expect(recorded('application/app-dies-and-times-out', 'receiver').seen[0]?.line).toBe(
    '0 DC downstream_remote_disconnect',
  );
});

test('versions that differ stand apart, and their reason with them', () => {
  const { seen } = recorded('tls/tls-certificate-expired');
  expect(seen.map(({ versions }) => versions)).toEqual([['1.36.4'], ['1.38.3', '1.40.0']]);
  expect(seen[0]?.failure).not.toContain('expired');
  expect(seen[1]?.failure).toContain('certificate_has_expired');
});

test('a gRPC caller sees its status, a client that got nothing its own error', () => {
  expect(recorded('routing/grpc-no-route').seen[0]?.reply).toBe('HTTP/2 200: grpc-status 12');
  expect(recorded('mtls/strict-mtls-plaintext-client').seen[0]?.reply).toMatch(/^curl: \(56\)/);
});

test('a recording that is not there is named', () => {
  expect(() => recorded('tls/none')).toThrow('There is no recording `tls/none`');
});

/** Which of a scenario's columns differ between the versions, and from where to where: `reply 1.36.4 | 1.38.3, 1.40.0`. */
function difference(name: string): string {
  const { seen } = recorded(name);
  const differs = (['line', 'failure', 'reply'] as const).filter(
    (column) => new Set(seen.map((one) => one[column])).size > 1,
  );
  // A reason that changed shows in the details too; it is told by itself only where it changed alone.
  const told = differs.filter((column) => column !== 'failure' || differs.length === 1);
  return `${told.join(' and ') || 'nothing'} ${seen.map(({ versions }) => versions.join(', ')).join(' | ')}`;
}

test('wording-by-envoy-version counts what the recordings hold', () => {
  const root = fileURLToPath(new URL('../recordings/', import.meta.url));
  const counts = new Map<string, number>();
  for (const area of readdirSync(root)) {
    if (area === 'healthy' || !statSync(`${root}${area}`).isDirectory()) continue;
    for (const scenario of readdirSync(`${root}${area}`)) {
      const found = difference(`${area}/${scenario}`);
      counts.set(found, (counts.get(found) ?? 0) + 1);
    }
  }
  const page = readFileSync(
    fileURLToPath(new URL('../../content/investigations/wording-by-envoy-version/index.mdx', import.meta.url)),
    'utf8',
  );
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const same = counts.get('nothing 1.36.4, 1.38.3, 1.40.0') ?? 0;
  expect(page).toContain(`${same} of ${all} scenarios read the same`);
  expect(page).toContain(`| nothing | ${same} |`);
  const [early, late] = ['1.36.4 | 1.38.3, 1.40.0', '1.36.4, 1.38.3 | 1.40.0'];
  expect(page).toContain(`| the reply only | ${counts.get(`reply ${early}`)} | between 1.36.4 and 1.38.3 |`);
  expect(page).toContain(`| line and reply | ${counts.get(`line and reply ${early}`)} | between 1.36.4 and 1.38.3 |`);
  expect(page).toContain(`| the line only | ${counts.get(`line ${early}`)} | between 1.36.4 and 1.38.3 |`);
  expect(page).toContain(`| the line only | ${counts.get(`line ${late}`)} | between 1.38.3 and 1.40.0 |`);
  expect(counts.size).toBe(5);
});
