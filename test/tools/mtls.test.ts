import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { diagnose } from '../../src/engine/diagnose.ts';
import { knowledge } from '../../src/knowledge.ts';
import {
  effectiveMode,
  keyOf,
  MODES,
  outcomeOf,
  PLACES,
  type Place,
  RULES,
  recordingOf,
  type Setting,
  settings,
} from '../../src/site/tools/mtls.ts';

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

/**
 * Whether they can talk, for each combination: `+` yes, `-` no, `t` only if the application itself ends TLS. In the order of the
 * receiver's modes; written by hand from Istio's documentation and our recordings, not from the function.
 */
const TALK: { readonly [pair: string]: { readonly [rule: string]: string } } = {
  //                              STRICT, PERMISSIVE, DISABLE
  'sidecar → sidecar': { auto: '+++', none: '-++', ISTIO_MUTUAL: '++-', DISABLE: '-++', SIMPLE: '-tt', MUTUAL: '-tt' },
  //                              STRICT, PERMISSIVE
  'sidecar → ambient': { auto: '++', none: '++', ISTIO_MUTUAL: '++', DISABLE: '-+', SIMPLE: '-t', MUTUAL: '-t' },
  'sidecar → outside': { auto: '+', none: '+', ISTIO_MUTUAL: '-', DISABLE: '+', SIMPLE: 't', MUTUAL: 't' },
  'outside → sidecar': { auto: '-++' },
  'outside → ambient': { auto: '-+' },
  'outside → outside': { auto: '+' },
  'ambient → sidecar': { auto: '+++' },
  'ambient → ambient': { auto: '++' },
  'ambient → outside': { auto: '+' },
};
const SIGNS = { yes: '+', no: '-', 'tls app': 't' } as const;

test('every combination is as the table says, and none is missing', () => {
  const found: { [pair: string]: { [rule: string]: string } } = {};
  for (const setting of settings) {
    const { source, destination, rule, autoMtls } = setting;
    const pair = `${source} → ${destination}`;
    const column = rule === 'none' && autoMtls ? 'auto' : rule;
    found[pair] = { ...found[pair], [column]: `${found[pair]?.[column] ?? ''}${SIGNS[outcomeOf(setting).talk]}` };
  }
  expect(found).toEqual(TALK);
});

test('whatever is chosen in the form is one row of the table, with the same outcome', () => {
  const rows = new Map(settings.map((setting) => [keyOf(setting), setting]));
  for (const source of PLACES)
    for (const destination of PLACES)
      for (const mode of MODES)
        for (const rule of RULES)
          for (const autoMtls of [true, false]) {
            const chosen: Setting = { source, destination, mode, rule, autoMtls };
            const row = rows.get(keyOf(chosen));
            expect(row && outcomeOf(row), keyOf(chosen)).toEqual(outcomeOf(chosen));
          }
});

const recordings = fileURLToPath(new URL('../recordings/', import.meta.url));
/** A text of a recording, of every Envoy. */
const textsOf = (scenario: string, file: RegExp): readonly string[] =>
  readdirSync(`${recordings}${scenario}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => file.test(name))
    .map((name) => readFileSync(`${recordings}${scenario}/${name}`, 'utf8'));

describe.each(settings.filter(recordingOf))('$source → $destination, $mode, $rule, auto $autoMtls', (setting) => {
  const scenario = recordingOf(setting) as string;
  const { talk, meets, sent, identity } = outcomeOf(setting);
  const lines = textsOf(scenario, /access-istio\.txt$/);

  test(`our lab has seen it: ${scenario}`, () => {
    expect(existsSync(`${recordings}${scenario}/meta.json`)).toBe(true);
    expect(lines.length).toBeGreaterThan(0);
    const answered = lines.every((text) => / 200 - via_upstream /.test(text));
    expect(answered).toBe(talk === 'yes');
  });
  if (talk === 'no')
    test('its message is what stands there, and the engine reads it as this symptom', () => {
      const all = textsOf(scenario, /(access-istio|reply)\.txt$/).join('\n');
      for (const piece of (meets?.text ?? '').split(/ … |; the receiver writes (?:no line)?/).filter(Boolean))
        expect(all).toContain(piece);
      const seen = textsOf(scenario, /\/(access-istio|reply)\.txt$/).flatMap((text) =>
        diagnose([{ text }], knowledge).problems.map(({ symptom }) => symptom),
      );
      expect(seen).toContain(meets?.symptom);
    });
  const [server] = textsOf(scenario, /server-access-istio\.txt$/);
  if (talk === 'yes' && server !== undefined)
    test('the receiver saw TLS where it is to see an identity', () => {
      expect(server.includes('outbound_.')).toBe(sent === 'mtls');
      expect(identity).toBe(sent === 'mtls');
    });
});

test('rows with ambient mode are not said to be confirmed', () => {
  const ambient = (place: Place) => place === 'ambient';
  const claimed = settings.filter(
    (setting) => (ambient(setting.source) || ambient(setting.destination)) && recordingOf(setting),
  );
  expect(claimed).toEqual([]);
  expect(settings.filter((setting) => recordingOf(setting)).length).toBeGreaterThan(20);
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
