import { expect, test } from 'vitest';
import { Scan } from '../../src/engine/scan/scan.ts';
import { knowledge } from '../../src/knowledge.ts';

const decoder = new TextDecoder();
const scanned = (text: string) => {
  const scan = new Scan(knowledge, { decode: (bytes) => decoder.decode(bytes), head: 0 });
  scan.write(new TextEncoder().encode(text));
  return scan.report();
};
const text = (forwarded: string, host: string): string =>
  `[2026-11-02T09:14:11.219Z] "GET / HTTP/1.1" 200 - via_upstream - "-" 0 19 4 3 "${forwarded}" "curl/8.5.0" "6f3b2a4e-0d4b-4b6e-9c55-1f1d0a7c9e55" "cart.shop:8080" "${host}" outbound|8080||cart.shop.svc.cluster.local 10.1.1.2:41000 10.96.33.7:8080 10.244.1.5:51234 - default\n`;
const json = (forwarded: string, host: string): string =>
  `${JSON.stringify({
    authority: 'cart.shop:8080',
    method: 'GET',
    path: '/',
    protocol: 'HTTP/1.1',
    response_code: 200,
    response_code_details: 'via_upstream',
    response_flags: '-',
    upstream_cluster: 'outbound|8080||cart.shop.svc.cluster.local',
    upstream_host: host,
    upstream_service_time: '3',
    x_forwarded_for: forwarded,
  })}\n`;

test.each([
  ['text', text],
  ['JSON', json],
])('an answer of 200 passes where its request went in a circle or to the proxy’s own port: %s', (_, line) => {
  const round = '10.1.1.1,10.1.1.1,10.1.1.1,10.1.1.1';
  expect(scanned(line('10.1.1.1', '10.1.1.1:8080')).input).toMatchObject({ everyday: 1, matched: 0 });
  expect(scanned(line('10.1.1.1', '10.1.1.1:15006')).input).toMatchObject({ everyday: 0, matched: 1 });
  expect(scanned(line(round, '10.1.1.1:8080')).diagnoses.map(({ rule }) => rule)).toContain('egress-gateway-loop');
});
