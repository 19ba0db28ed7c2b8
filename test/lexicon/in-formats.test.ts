import { describe, expect, test } from 'vitest';
import { prepare } from '../../src/engine/prepare.ts';
import { read } from '../../src/engine/read.ts';
import type { Term, TermKind } from '../../src/engine/types.ts';
import { knowledge } from '../../src/knowledge.ts';
import { filled } from './wordings.ts';

const prepared = prepare(knowledge);
const termsIn = (text: string): readonly string[] =>
  read(text, 0, prepared).records.flatMap(({ facts }) =>
    facts.flatMap((fact) => (fact.name === 'phrase' ? [fact.value] : [])),
  );

const column = (text: string): string => text.replace(/\s/g, '_');
const accessLog = (details: string, failure: string): string =>
  `[2026-11-02T09:14:11.219Z] "GET /cart HTTP/1.1" 503 - ${details} - "${failure}" 0 19 0 - "-" "curl/8.5.0" "6f3b2a4e" "cart:8080" "-" outbound|8080||cart.shop.svc.cluster.local - 10.96.33.7:8080 10.244.1.5:51234 - default`;
const reply = (body: string): string =>
  `HTTP/1.1 503 Service Unavailable\ncontent-type: text/plain\nserver: envoy\n\n${body}`;
const envoyLog = (message: string): string =>
  `2026-11-02T09:14:11.219034Z\twarning\tenvoy connection\t[C12] ${message}`;
const istioLog = (message: string): string => `2026-11-02T09:14:11.219034Z\terror\tads\t${message}`;

/** Where a term of this kind usually stands. */
const USUAL: { readonly [K in TermKind]?: (text: string) => string } = {
  'code-details': (text) => accessLog(column(text), '-'),
  'transport-failure': (text) => accessLog('-', column(text)),
  x509: (text) => accessLog('-', column(text)),
  'tls-reason': (text) => accessLog('-', column(text)),
  body: reply,
  'codec-error': envoyLog,
  'reset-reason': envoyLog,
  'log-message': istioLog,
  ztunnel: istioLog,
};
const WRAPPED_TWICE = (text: string): string =>
  (knowledge.wrappers['kubectl-prefix']?.wrap ?? String)(knowledge.wrappers['json-envelope']?.wrap(text) ?? text);

/** A wording that can stand in such a place: in one line, without the quotes that would end the column. */
const canStand = (wording: string): boolean => !/["\n]/.test(wording);

/** By kind: how many of its wordings are not recognised there. */
const missed = (kind: TermKind, around: (text: string) => string): readonly string[] =>
  knowledge.terms
    .filter((term: Term) => term.kind === kind)
    .flatMap((term) => term.wordings.filter(canStand).map((wording) => ({ term, text: around(filled(wording)) })))
    .filter(({ term, text }) => !termsIn(text).includes(term.id))
    .map(({ term, text }) => `${term.id}: ${text}`);

describe.each(Object.entries(USUAL))('%s', (kind, around) => {
  test('is recognised in its usual format', () => {
    expect(missed(kind as TermKind, around)).toEqual([]);
  }, 30_000);
  test('is recognised there inside two wrappers', () => {
    expect(missed(kind as TermKind, (text) => WRAPPED_TWICE(around(text)))).toEqual([]);
  }, 60_000);
});

/** A line that only a mesh writes; words that count in a mesh's text alone stand beside it. */
const MESH_LINE = 'upstream_reset_after_response_started{connection_termination}';
const kinds = [...new Set(knowledge.terms.map(({ kind }) => kind))];

test.each(kinds)(
  'every wording of %s is recognised inside two wrappers',
  (kind) => {
    const lost = knowledge.terms
      .filter((term) => term.kind === kind)
      .flatMap((term) =>
        term.wordings.filter((wording) => !wording.includes('\n')).map((wording) => ({ term, wording })),
      )
      .map(({ term, wording }) => {
        const text = filled(wording) + (/^"\w+"$/.test(wording) ? ': {' : '');
        return { term, text: WRAPPED_TWICE(term.generic === 'mesh' ? `${MESH_LINE}\n${text}` : text) };
      })
      .filter(({ term, text }) => !termsIn(text).includes(term.id));
    expect(lost.map(({ term, text }) => `${term.id}: ${text}`)).toEqual([]);
  },
  60_000,
);
