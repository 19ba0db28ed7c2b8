import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { customFormat, withFormat } from '../../src/engine/custom-format.ts';
import { diagnose } from '../../src/engine/diagnose.ts';
import { prepare } from '../../src/engine/prepare.ts';
import { read } from '../../src/engine/read.ts';
import { knowledge } from '../../src/knowledge.ts';

/** Operators with a value as Envoy would write it, and the fact that comes back. */
const OPERATORS = {
  START_TIME: ['2026-11-02T09:14:11.219Z', 'time'],
  RESPONSE_CODE: ['503', 'status'],
  RESPONSE_FLAGS: ['UF,URX', 'flag'],
  RESPONSE_CODE_DETAILS: ['via_upstream', 'codeDetails'],
  DURATION: ['15001', 'duration'],
  UPSTREAM_HOST: ['10.244.2.9:8080', 'upstreamHost'],
  UPSTREAM_CLUSTER_RAW: ['outbound|8080||cart.shop.svc.cluster.local', 'cluster'],
  ROUTE_NAME: ['default', 'routeName'],
  'REQ(:METHOD)': ['GET', 'method'],
  'REQ(:AUTHORITY)': ['cart.shop', 'authority'],
  'REQ(X-REQUEST-ID)': ['6f3b2a4e-0d4b', 'requestId'],
  'REQ(USER-AGENT)': ['Mozilla/5.0 (X11; Linux)', 'userAgent'],
} as const;
type Operator = keyof typeof OPERATORS;
const operators = fc.uniqueArray(fc.constantFrom(...(Object.keys(OPERATORS) as Operator[])), {
  minLength: 2,
  maxLength: 8,
});

function factsOf(format: string, line: string): Set<string> {
  const made = customFormat(format);
  if ('refused' in made) throw new Error(made.refused);
  const prepared = prepare(withFormat(knowledge, made));
  const { records } = read(line, 0, prepared);
  expect(records.map((record) => record.format)).toEqual(['custom-access-log']);
  return new Set(records.flatMap(({ facts }) => facts.map(({ name }) => name)));
}

describe('a reader’s own access-log format', () => {
  test('a line written in a text format is read back, whatever the columns', () => {
    fc.assert(
      fc.property(operators, fc.constantFrom(' ', ' | ', '" "', '] ['), (chosen, between) => {
        const [open, close] = between === '" "' ? ['"', '"'] : between === '] [' ? ['[', ']'] : ['"', '"'];
        const quoted = (inner: (one: Operator) => string) =>
          between.trim() === '' || between === ' | '
            ? chosen.map((one) => `"${inner(one)}"`).join(between)
            : `${open}${chosen.map(inner).join(between)}${close}`;
        const facts = factsOf(
          quoted((one) => `%${one}%`),
          quoted((one) => OPERATORS[one][0]),
        );
        for (const one of chosen) expect(facts).toContain(OPERATORS[one][1]);
      }),
      { numRuns: 60 },
    );
  });
  test('a line written in a JSON format is read back, whatever the keys', () => {
    fc.assert(
      fc.property(operators, fc.stringMatching(/^[a-z]{2,8}$/), (chosen, prefix) => {
        const object = (value: (one: Operator) => string) =>
          JSON.stringify(Object.fromEntries(chosen.map((one, at) => [`${prefix}_${at}`, value(one)])));
        const facts = factsOf(
          object((one) => `%${one}%`),
          object((one) => OPERATORS[one][0]),
        );
        for (const one of chosen) expect(facts).toContain(OPERATORS[one][1]);
      }),
      { numRuns: 60 },
    );
  });
  test('the snippet of a MeshConfig is taken as it is', () => {
    const facts = factsOf(
      'meshConfig:\n  accessLogFormat: "%START_TIME% %RESPONSE_CODE% %RESPONSE_FLAGS% \\"%REQ(USER-AGENT)%\\"\\n"',
      '2026-11-02T09:14:11.219Z 503 UH "curl 8"',
    );
    expect(facts).toContain('userAgent');
  });
  test('what cannot be taken apart again is refused with the reason', () => {
    for (const [format, reason] of [
      ['%RESPONSE_CODE%%RESPONSE_FLAGS%', 'Nothing stands between'],
      ['%REQ(USER-AGENT)% %RESPONSE_CODE%', 'may hold'],
      ['no operator here', 'no command operator'],
    ] as const) {
      const made = customFormat(format);
      expect('refused' in made ? made.refused : '').toContain(reason);
    }
  });
  test('what it lacks to tell causes apart is said, with the operator to add', () => {
    const made = customFormat('%START_TIME% %RESPONSE_CODE% %DURATION%');
    expect('lacks' in made ? made.lacks.map(({ operator }) => operator) : []).toContain('%RESPONSE_FLAGS%');
  });
  test('a failing line of it is diagnosed', () => {
    const made = customFormat('%START_TIME% %RESPONSE_CODE% %RESPONSE_FLAGS% %UPSTREAM_CLUSTER%');
    if ('refused' in made) throw new Error(made.refused);
    const text = '2026-11-02T09:14:11.219Z 503 UH outbound|8080||cart.shop.svc.cluster.local';
    const report = diagnose([{ text }], withFormat(knowledge, made));
    expect(report.problems.map(({ symptom, key }) => [symptom, key['service']])).toEqual([
      ['no-healthy-upstream', 'cart.shop'],
    ]);
  });
});
