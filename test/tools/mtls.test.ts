import { expect, test } from 'vitest';
import { knowledge } from '../../src/knowledge.ts';
import { effectiveMode, outcomeOf, type Setting, settings } from '../../src/site/tools/mtls.ts';

const of = (setting: Partial<Setting>) =>
  outcomeOf({
    source: 'sidecar',
    destination: 'sidecar',
    mode: 'PERMISSIVE',
    rule: 'none',
    autoMtls: true,
    ...setting,
  });

test('the talk’s first row: both in the mesh can talk where both agree', () => {
  expect(of({ mode: 'STRICT', rule: 'ISTIO_MUTUAL', autoMtls: false }).talk).toBe('yes');
  expect(of({ mode: 'DISABLE', rule: 'DISABLE', autoMtls: false }).talk).toBe('yes');
  expect(of({ mode: 'STRICT', rule: 'DISABLE', autoMtls: false }).talk).toBe('no');
  expect(of({ mode: 'DISABLE', rule: 'ISTIO_MUTUAL', autoMtls: false }).talk).toBe('no');
});

test('the talk’s second row: to a receiver outside, the sender must have TLS off', () => {
  expect(of({ destination: 'outside', rule: 'DISABLE' }).talk).toBe('yes');
  expect(of({ destination: 'outside', rule: 'ISTIO_MUTUAL' })).toMatchObject({
    talk: 'no',
    meets: { symptom: 'tls-answered-in-plaintext' },
  });
});

test('the talk’s third row: from outside, the receiver must have TLS off or be PERMISSIVE', () => {
  expect(of({ source: 'outside', mode: 'DISABLE' }).talk).toBe('yes');
  expect(of({ source: 'outside', mode: 'PERMISSIVE' }).talk).toBe('yes');
  expect(of({ source: 'outside', mode: 'STRICT' })).toMatchObject({
    talk: 'no',
    meets: { symptom: 'connection-reset' },
  });
});

test('the talk’s fourth row: both outside can always talk, and no access control is possible', () => {
  const outcome = of({ source: 'outside', destination: 'outside' });
  expect(outcome.talk).toBe('yes');
  expect(outcome.control).toContain('none');
});

test('automatic mTLS never keeps two workloads of the mesh apart', () => {
  for (const setting of settings.filter(({ rule, autoMtls }) => rule === 'none' && autoMtls)) {
    if (setting.source !== 'outside') expect(outcomeOf(setting).talk).toBe('yes');
  }
});

test.each(settings)('$source → $destination, $mode, $rule, auto $autoMtls: the answer is whole', (setting) => {
  const { talk, meets, write, identity, encrypted } = outcomeOf(setting);
  if (identity) expect(encrypted).toBe(true);
  if (talk === 'yes') expect([meets, write]).toEqual([undefined, undefined]);
  else expect(write?.yaml).toContain('kind: ');
  if (talk === 'no') expect(Object.keys(knowledge.symptoms)).toContain(meets?.symptom);
});

test('what to write makes them talk', () => {
  for (const setting of settings) {
    const { talk, write } = outcomeOf(setting);
    if (talk === 'yes') continue;
    const [, mode] = /mode: (\w+)$/.exec(write?.yaml ?? '') ?? [];
    const mended = write?.yaml.includes('PeerAuthentication') ? { ...setting, mode } : { ...setting, rule: mode };
    expect([setting, outcomeOf(mended as Setting).talk]).toEqual([setting, 'yes']);
  }
});

test('the most exact PeerAuthentication holds', () => {
  expect(effectiveMode({})).toBe('PERMISSIVE');
  expect(effectiveMode({ mesh: 'STRICT' })).toBe('STRICT');
  expect(effectiveMode({ mesh: 'STRICT', namespace: 'PERMISSIVE' })).toBe('PERMISSIVE');
  expect(effectiveMode({ mesh: 'STRICT', workload: 'DISABLE', namespace: 'PERMISSIVE', port: 'STRICT' })).toBe(
    'STRICT',
  );
});
