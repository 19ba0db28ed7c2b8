import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { TermKind } from '../../src/engine/types.ts';
import { type FactName, facts } from '../../src/facts/facts.ts';
import { FAILURES } from '../../src/facts/failures.ts';
import { FLAGS } from '../../src/facts/flags.ts';
import { knowledge } from '../../src/knowledge.ts';
import { holesOf } from './wordings.ts';

const { terms, texts } = knowledge;
const ofKind = (kind: TermKind) => terms.filter((term) => term.kind === kind);
const tables = new URL('../../src/lexicon/tables/', import.meta.url);
const table = (name: string) => JSON.parse(readFileSync(new URL(`${name}.json`, tables), 'utf8'));
const isFact = (name: string): name is FactName => Object.hasOwn(facts, name);
const literal = (wording: string): string => wording.replace(/⟨[^⟩]*⟩/g, ' ');

test('every table names its source', () => {
  for (const file of readdirSync(tables)) expect(table(file.replace('.json', '')), file).toHaveProperty('source');
});

test('ids are unique, and each term has its text', () => {
  expect(new Set(terms.map(({ id }) => id)).size).toBe(terms.length);
  expect(Object.keys(texts).sort()).toEqual(terms.map(({ id }) => id).sort());
});

test('no title shows the holes of its wording as the lexicon writes them', () => {
  const titles = Object.values(texts).map(({ title }) => title);
  expect(titles.filter((title) => /[⟨⟩]/.test(title))).toEqual([]);
});

test('the flags of the facts are those of the table', () => {
  const written: { readonly flag: string }[] = table('envoy-response-flags').items;
  expect(
    written
      .map(({ flag }) => flag)
      .filter((flag) => flag !== '-')
      .sort(),
  ).toEqual([...FLAGS].sort());
});

/** Each item of each table, by the id or the title that its entry has. */
describe('no item of a table is lost', () => {
  const details = table('envoy-response-code-details');
  const failures = table('envoy-transport-failures');
  const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
  const kindOf = (kind: string) => failures.items.filter((item: { kind: string }) => item.kind === kind);
  const known = new Set(terms.map(({ id }) => id));

  test.each<[string, number, readonly string[]]>([
    ['30 flags and -', 31, table('envoy-response-flags').items.map(({ flag }: { flag: string }) => flag)],
    ['188 code details', 188, ids(details.items)],
    ['155 bodies', 155, ids(table('envoy-local-reply-bodies').items)],
    ['262 BoringSSL reasons', 262, failures.all_ssl_reasons.map(({ reason }: { reason: string }) => reason)],
    ['65 TLS errors of transport failures', 65, kindOf('tls_error').map(({ reason }: { reason: string }) => reason)],
    ['15 errno', 15, kindOf('errno').map(({ errno }: { errno: number }) => `errno-${errno}`)],
    [
      '78 messages of istioctl analyze',
      78,
      table('istio-analysis-messages').items.map(({ code }: { code: string }) => code),
    ],
    ['221 log messages', 221, ids(table('istio-log-errors').items)],
    ['543 validation errors', 543, ids(table('istio-validation-errors').items)],
    ['70 messages of ztunnel', 70, ids(table('ztunnel-errors').items)],
    ['88 codes of Kiali', 88, table('kiali-checks').items.map(({ code }: { code: string }) => code)],
    ['46 ports', 46, ids(table('istio-ports').items)],
    ['32 releases', 32, table('istio-releases').items.map(({ version }: { version: string }) => `istio-${version}`)],
    ['17 gRPC statuses', 17, table('grpc-status-codes').items.map(({ code }: { code: number }) => `grpc-${code}`)],
    ['at least 823 neighbours', 823, ids(table('neighbour-errors').items)],
  ])('%s', (_, count, wanted) => {
    expect(wanted.length).toBeGreaterThanOrEqual(count);
    expect(wanted.filter((id) => !known.has(id))).toEqual([]);
  });

  test.each<[TermKind, number]>([
    ['reset-reason', details.reset_reasons.length],
    ['codec-error', details.codec_error_messages.length + details.http1_parser_errors.length],
    ['x509', kindOf('x509').length],
    ['transport-failure', kindOf('format').length + kindOf('certificate_detail').length],
    ['termination-details', kindOf('connection_termination_detail').length],
  ])('%s: %i', (kind, count) => {
    expect(ofKind(kind).length).toBeGreaterThanOrEqual(count);
  });
});

describe('wordings', () => {
  const all = terms.flatMap((term) => term.wordings.map((wording) => ({ term, wording })));

  test('begin with words, not with a hole', () => {
    expect(all.filter(({ wording }) => /^\s*⟨/.test(wording) || wording.trim() === '')).toEqual([]);
  });

  test('hold at least three letters or digits in a row, unless the term counts only alone or in a mesh’s text', () => {
    const short = all.filter(({ term, wording }) => !term.generic && !/[a-z0-9]{3}/i.test(literal(wording)));
    expect(short).toEqual([]);
  });

  test('have holes of known kinds, and a hole that is a number where its fact is one', () => {
    const wrong = all.flatMap(({ term, wording }) =>
      holesOf(wording)
        .filter(({ name, kind }) => {
          if (!/^[a-zA-Z][a-zA-Z0-9]*$/.test(name)) return true;
          if (!['text', 'word', 'number', 'read'].includes(kind)) return true;
          return (
            isFact(name) && facts[name].read('7').some((value) => typeof value === 'number') !== (kind === 'number')
          );
        })
        .map((hole) => ({ id: term.id, wording, hole })),
    );
    expect(wrong).toEqual([]);
  });

  test('are missing only where nothing is written: an empty body, a body of somebody else, the flag -', () => {
    const silent = terms.filter(({ wordings }) => wordings.length === 0).map(({ id }) => id);
    expect(silent.filter((id) => !/^(body-(empty|authorizer|ratelimit-service|transcoder)|-$)/.test(id))).toEqual([]);
  });
});

test('what a term gives are values of those facts', () => {
  const wrong = terms.flatMap(({ id, gives = {} }) =>
    Object.entries(gives)
      .filter(([name, value]) => {
        const values: readonly unknown[] = isFact(name) ? facts[name].read(String(value)) : [];
        return !values.includes(value);
      })
      .map((pair) => [id, ...pair]),
  );
  expect(wrong).toEqual([]);
});

test('code details name a detail that is a term', () => {
  const known = new Set(terms.map(({ id }) => id));
  expect(terms.filter(({ gives }) => gives?.codeDetails && !known.has(gives.codeDetails))).toEqual([]);
});

test('each kind of failure is in somebody’s mouth', () => {
  const given = new Set(terms.map(({ gives }) => gives?.failure));
  expect(FAILURES.filter((failure) => !given.has(failure))).toEqual([]);
});

test('each term says what it means, who says it, on which side, and where that is known from', () => {
  const lacking = Object.values(texts).filter(
    ({ title, means, saidBy, side, source }) =>
      ![title, means, saidBy, side, source].every((text) => text.trim().length > 1 || text === '-'),
  );
  expect(lacking).toEqual([]);
  expect(Object.values(texts).filter(({ means }) => !/^\S.{6,}[.!?)]$/s.test(means))).toEqual([]);
});
