import { describe, expect, test } from 'vitest';
import { type Explained, type ExplainedTerm, explain } from '../../src/engine/explain.ts';
import type { TermKind, TermText } from '../../src/engine/types.ts';
import { knowledge } from '../../src/knowledge.ts';
import { meshbook, meshbookProcess } from './meshbook.ts';

const firstOf = (query: string): Explained | undefined => explain(query, knowledge).found[0];
const termOf = (query: string) => firstOf(query) as ExplainedTerm | undefined;

describe('a term', () => {
  test.each([
    ['UF', 'UF'],
    ['uf', 'UF'],
    ['`UF`', 'UF'],
    ['UpstreamConnectionFailure', 'UF'],
    ['no_healthy_upstream', 'no_healthy_upstream'],
    ['NoHealthyUpstream', 'UH'],
    ['WRONG_VERSION_NUMBER', 'WRONG_VERSION_NUMBER'],
    ['wrong version number', 'WRONG_VERSION_NUMBER'],
    ['268435703', 'WRONG_VERSION_NUMBER'],
    ['error:100000f7', 'WRONG_VERSION_NUMBER'],
    ['TLS error: 268435703:SSL routines:OPENSSL_internal:WRONG_VERSION_NUMBER', 'WRONG_VERSION_NUMBER'],
    ['111', 'errno-111'],
    ['ECONNREFUSED', 'errno-111'],
    ['delayed connect error: 111', 'errno-111'],
    ['Connection reset by peer', 'errno-104'],
    ['RBAC: access denied', 'body-rbac-access-denied'],
  ])('%s is %s', (query, id) => {
    expect(termOf(query)?.id).toBe(id);
  });

  test('with its open places filled tells what stands in them', () => {
    const found = termOf('rbac_access_denied_matched_policy[ns[shop]-policy[deny]-rule[0]]');
    expect(found?.id).toBe('rbac_access_denied_matched_policy');
    expect(found?.filled).toEqual({ policy: 'deny', policyNamespace: 'shop' });
  });

  test('leads to the symptoms that it is a sign of, and to the causes behind them', () => {
    const found = termOf('UH');
    expect(found?.symptoms.map(({ id }) => id)).toContain('no-healthy-upstream');
    expect(found?.causes.map(({ id }) => id)).toContain('no-endpoints');
  });

  const kinds = Map.groupBy(Object.values(knowledge.texts), ({ kind }) => kind);
  test.each([...kinds])(
    'of the kind %s is found by its id and by its title',
    (_: TermKind, texts: readonly TermText[]) => {
      const missing = texts.filter(({ id, title }) =>
        [id, title].some((query) => !explain(query, knowledge).found.some((one) => one.id === id)),
      );
      // A few titles are shared by more terms than are told.
      expect(missing.map(({ id }) => id).length).toBeLessThanOrEqual(texts.length / 20);
    },
  );
});

test.each([
  ...Object.keys(knowledge.rules).slice(0, 3),
  ...Object.keys(knowledge.symptoms).slice(0, 3),
  ...Object.keys(knowledge.checks).slice(0, 3),
])('%s is explained, with nothing left to fill in by braces', async (id) => {
  const { status, stdout } = await meshbook(['explain', id]);
  expect(status).toBe(0);
  expect(stdout).not.toMatch(/\{\w+\}/);
});

test('a bare status is the symptom that it tells', () => {
  expect(firstOf('503')).toMatchObject({ what: 'symptom', id: 'service-unavailable' });
});

test('words need no quotes', async () => {
  const { status, stdout } = await meshbook(['explain', 'delayed', 'connect', 'error:', '111']);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^Connection refused \(errno 111, ECONNREFUSED\)\n/);
});

test('--json is the explanation', async () => {
  const { status, stdout } = await meshbook(['explain', 'UF', '--json']);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(explain('UF', knowledge))));
});

test.each([
  ['UFF', '`UF`'],
  ['rbac_acces_denied', '`rbac_access_denied_matched_policy`'],
  ['no healthy upstrem', '`no-healthy-upstream`'],
  ['no-endpoint', '`no-endpoints`'],
])('%s is not known: exit status 1 and %s is named', async (query, near) => {
  const { status, stdout, stderr } = await meshbook(['explain', query]);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toContain(near);
});

test.each(['__proto__', 'constructor', 'toString', '', '   ', '\u001b[31m', '['.repeat(3000), '<script>', '%s', '⟨x⟩'])(
  'a strange word is simply not known: %j',
  (query) => {
    expect(explain(query, knowledge).found).toEqual([]);
  },
);

test('nothing to explain is a mistake of the caller', async () => {
  const { status, stderr } = await meshbookProcess(['explain']);
  expect(status).toBe(2);
  expect(stderr).toBe('meshbook: `explain` needs a term. For example: meshbook explain UF\n');
});
