import { expect, test } from 'vitest';
import { Scan } from '../../src/engine/scan/scan.ts';
import { knowledge } from '../../src/knowledge.ts';

const decoder = new TextDecoder();
const decode = (bytes: Uint8Array): string => decoder.decode(bytes);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const refused = (service: string, second: number): string =>
  `[2026-11-02T09:14:${String(second).padStart(2, '0')}.219Z] "GET /${service} HTTP/1.1" 503 UH no_healthy_upstream - "-" 0 19 0 - "-" "curl/8.5.0" "6f3b2a4e-0d4b-4b6e-9c55-1f1d0a7c9e${String(second).padStart(2, '0')}" "${service}:8080" "-" outbound|8080||${service}.shop.svc.cluster.local - 10.96.33.7:8080 10.244.1.5:51234 - default\n`;
const counts = (scan: Scan) =>
  scan.soFar().problems.map(({ key, count, lastLine: { file, line } }) => [key['service'], count, file, line]);

test('two logs that grow are told so far, as often as one asks', () => {
  const scan = new Scan(knowledge, { decode });
  const [cart, pay] = [scan.follow('cart.log'), scan.follow('pay.log')];
  cart.write(bytes(refused('cart', 1) + refused('cart', 2).slice(0, 40)));
  cart.flush();
  expect(counts(scan)).toEqual([['cart.shop', 1, 0, 1]]);
  cart.write(bytes(refused('cart', 2).slice(40)));
  pay.write(bytes(refused('pay', 3)));
  for (const log of [cart, pay]) log.flush();
  expect(counts(scan)).toEqual([
    ['cart.shop', 2, 0, 2],
    ['pay.shop', 1, 1, 1],
  ]);
  expect(counts(scan)).toEqual(counts(scan));
  expect(scan.report().problems.map(({ count }) => count)).toEqual([2, 1]);
});

test('what stands around the lines of a growing log is known once more of it is there', () => {
  const scan = new Scan(knowledge, { decode });
  const log = scan.follow('log');
  for (let second = 1; second < 9; second++) {
    log.write(bytes(`[pod/cart-7d4f8/istio-proxy] ${refused('cart', second)}`));
    log.flush();
  }
  expect(scan.soFar().problems[0]).toMatchObject({ count: 8, key: { service: 'cart.shop' } });
});

test('where something happened is counted, the most frequent first, and never grows', () => {
  const scan = new Scan(knowledge, { decode });
  scan.file('log');
  const on = (host: string) => refused('pay', 1).replace('"pay:8080" "-"', `"pay:8080" "${host}:8080"`);
  for (let host = 0; host < 1_000; host++) scan.write(bytes(on(`10.0.${host >> 8}.${host & 255}`)));
  for (let again = 0; again < 5; again++) scan.write(bytes(on('10.244.1.1')));
  const { clusters, hosts, pods, requests } = scan.report().problems[0]?.where ?? {};
  expect(clusters?.values).toEqual([{ value: 'outbound|8080||pay.shop.svc.cluster.local', count: 1_005 }]);
  expect(hosts?.values.slice(0, 2)).toEqual([
    { value: '10.244.1.1:8080', count: 5 },
    { value: '10.0.0.0:8080', count: 1 },
  ]);
  expect(hosts?.values).toHaveLength(20);
  expect(hosts).toMatchObject({ more: 981, moreCount: 981 });
  expect(pods).toEqual({ values: [], more: 0, moreCount: 0 });
  expect(requests).toBe(1_005);
});
