import { expect, test } from 'vitest';
import { differences, recorded } from '../../src/site/data/recorded.ts';

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

test('wording-by-envoy-version says of all recordings what they hold', () => {
  const [most, ...others] = differences();
  const all = differences().reduce((sum, { scenarios }) => sum + scenarios, 0);
  expect(most).toMatchObject({ columns: [], versions: [['1.36.4', '1.38.3', '1.40.0']] });
  expect((most?.scenarios ?? 0) / all).toBeCloseTo(4 / 5, 1);
  expect(others[0]).toMatchObject({ columns: ['reply'], versions: [['1.36.4'], ['1.38.3', '1.40.0']] });
  const early = others.filter(({ versions }) => versions[0]?.length === 1);
  const count = (some: typeof others) => some.reduce((sum, { scenarios }) => sum + scenarios, 0);
  expect(count(early) / count(others)).toBeGreaterThan(0.9);
});
