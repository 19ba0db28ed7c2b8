import { describe, expect, test } from 'vitest';
import { customFormat, withFormat } from '../../src/engine/custom-format.ts';
import { knowledge } from '../../src/knowledge.ts';
import { type Decoded, decode } from '../../src/site/tools/decode.ts';
import { meaningOf } from '../../src/site/tools/operators.ts';

const REFUSED =
  '[2026-11-02T09:14:11.219Z] "GET /cart HTTP/1.1" 503 UF,URX upstream_reset_before_response_started{remote_connection_failure|delayed_connect_error:_111} - "delayed_connect_error:_111" 0 152 3 - "-" "curl/8.5.0" "6f3b2a4e-0d4b-4b6e-9c55-1f1d0a7c9e55" "cart:8080" "10.244.2.9:8080" outbound|8080||cart.shop.svc.cluster.local - 10.96.33.7:8080 10.244.1.5:51234 - default';

function decoded(text: string, own?: string): Decoded {
  const format = own === undefined ? undefined : customFormat(own);
  if (format && 'refused' in format) throw new Error(format.refused);
  const found = decode(text, format ? withFormat(knowledge, format) : knowledge);
  if (!found) throw new Error('nothing was read');
  return found;
}
const columnIn = ({ columns }: Decoded, name: string) => {
  const column = columns.find((one) => one.name === name);
  if (!column) throw new Error(`no column ${name} in ${columns.map((one) => one.name).join(', ')}`);
  return column;
};

describe('a line of Istio’s own format', () => {
  const line = decoded(REFUSED);
  test('is shown whole: every column in its place, in the order of the line', () => {
    const quotes = line.columns.map(({ quote }) => quote);
    expect(quotes).toHaveLength(24);
    let at = 0;
    for (const quote of quotes) {
      at = REFUSED.indexOf(quote, at);
      expect(at, quote).toBeGreaterThan(-1);
      at += quote.length;
    }
  });
  test('leads each flag to its row of the reference', () => {
    expect(columnIn(line, '%RESPONSE_FLAGS%').terms.map(({ page }) => page)).toEqual([
      '/reference/response-flag/#UF',
      '/reference/response-flag/#URX',
    ]);
  });
  test('leads the details to theirs, and what is in their braces', () => {
    const pages = columnIn(line, '%RESPONSE_CODE_DETAILS%').terms.map(({ page }) => page);
    expect(pages).toContain('/reference/code-details/#upstream_reset_before_response_started-transport-failure');
    expect(pages).toContain('/reference/errno/#errno-111');
  });
  test('says what follows from a column, and not what stands in it', () => {
    const says = columnIn(line, '%UPSTREAM_CLUSTER%').says.map(({ value }) => value);
    expect(says).toEqual(expect.arrayContaining(['outbound', '8080', 'cart.shop', 'shop']));
    expect(columnIn(line, '%RESPONSE_CODE%').says).toEqual([]);
  });
  test('names what happened', () => {
    expect(line.problem?.page).toBe('/symptoms/connection-refused/');
  });
});

test('a line in a wrapper, below others, is read all the same', () => {
  const wrapped = decoded(`2026-11-02T09:14:11.300Z stdout F ${REFUSED}`);
  expect(wrapped.columns.map(({ quote }) => quote)).toEqual(decoded(REFUSED).columns.map(({ quote }) => quote));
});

test('columns of the reader’s own format are explained, also those that the engine does not need', () => {
  const line = decoded(
    '2026-11-02T09:14:11.219Z "team one" 503 UF 4',
    '%START_TIME% "%REQ(X-TEAM)%" %RESPONSE_CODE% %RESPONSE_FLAGS% %UPSTREAM_REQUEST_ATTEMPT_COUNT%',
  );
  expect(line.columns.map(({ name, quote }) => [name, quote])).toEqual([
    ['%START_TIME%', '2026-11-02T09:14:11.219Z'],
    ['%REQ(X-TEAM)%', 'team one'],
    ['%RESPONSE_CODE%', '503'],
    ['%RESPONSE_FLAGS%', 'UF'],
    ['%UPSTREAM_REQUEST_ATTEMPT_COUNT%', '4'],
  ]);
  expect(columnIn(line, '%REQ(X-TEAM)%').is).toBe('Request header x-team');
});

test('JSON is shown key by key, in Istio’s keys and in the reader’s own', () => {
  const istio = decoded(
    '{"response_code":503,"response_flags":"UH","response_code_details":"no_healthy_upstream","team":"shop"}',
  );
  expect(columnIn(istio, 'response_flags').terms.map(({ page }) => page)).toEqual(['/reference/response-flag/#UH']);
  expect(columnIn(istio, 'team')).toMatchObject({ quote: 'shop', is: 'A key that is not read' });

  const own = decoded(
    '{"t":"2026-11-02T09:14:11.219Z","c":503,"f":"UH","who":"shop"}',
    '{"t": "%START_TIME%", "c": "%RESPONSE_CODE%", "f": "%RESPONSE_FLAGS%", "who": "%REQ(X-TEAM)%"}',
  );
  expect(own.format).toBe('custom-access-log');
  expect(columnIn(own, 'f').terms.map(({ page }) => page)).toEqual(['/reference/response-flag/#UH']);
  expect(columnIn(own, 'who').is).toBe('Request header x-team');
});

test('where nothing of a log stands, nothing is claimed', () => {
  expect(decode('hello', knowledge)).toBeUndefined();
});

test.each([
  ['REQ(X-TEAM)', 'Request header x-team'],
  ['REQ(X-A?X-B):20', 'Request header x-a, else x-b'],
  ['RESP(X-CACHE)', 'Reply’s header x-cache'],
  ['UPSTREAM_PROTOCOL', 'HTTP version towards the upstream'],
  ['RESPONSE_FLAGS', 'Response flags: what Envoy notes of a failure'],
  ['SOMETHING_NEW', 'An operator of Envoy’s that is not read'],
])('%s is: %s', (operator, is) => {
  expect(meaningOf(operator)).toBe(is);
});
