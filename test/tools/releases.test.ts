import { expect, test } from 'vitest';
import { changesBetween } from '../../src/site/tools/changes.ts';
import { compareVersions, releases, statusOn, way } from '../../src/site/tools/releases.ts';

const release = (version: string) => {
  const found = releases.find((one) => one.version === version);
  if (!found) throw new Error(`no release ${version}`);
  return found;
};

test('1.9 comes before 1.10', () => {
  expect(compareVersions('1.9', '1.10')).toBeLessThan(0);
  expect(releases[0]?.version).toBe('1.31');
});

test('a release lives until its announced end, and one without an end by the policy', () => {
  expect(statusOn('2026-10-11', release('1.29'))).toBe('supported');
  expect(statusOn('2026-10-12', release('1.29'))).toBe('ended');
  expect(statusOn('2026-11-23', release('1.31'))).toBe('supported by the policy');
  expect(statusOn('2026-11-23', release('1.0'))).toBe('ended');
  expect(statusOn('2018-01-01', release('1.0'))).toBe('not yet');
});

test('what changes on the way is what is new after the one and up to the other', () => {
  const old = changesBetween('1.7', '1.8').map((change) => change.old);
  expect(old).toContain('Mixer (istio-policy, istio-telemetry)');
  expect(changesBetween('1.8', '1.9').map((change) => change.old)).not.toContain(
    'Mixer (istio-policy, istio-telemetry)',
  );
  expect(changesBetween('1.31', '1.31')).toEqual([]);
});

test('the way skips no minor release', () => {
  expect(way('1.28', '1.31')).toEqual(['1.29', '1.30', '1.31']);
  expect(way('1.31', '1.28')).toEqual([]);
});

test('who counts the columns of the access log is told where they moved', () => {
  const moved = (from: string, to: string) =>
    changesBetween(from, to)
      .filter(({ category }) => category === 'columns of the access log')
      .map(({ version }) => version);
  expect(moved('1.7', '1.23')).toEqual(['1.8', '1.9', '1.23']);
  expect(moved('1.9', '1.22')).toEqual([]);
});
