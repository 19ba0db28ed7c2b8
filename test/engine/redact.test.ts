import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { diagnose } from '../../src/engine/diagnose.ts';
import { redactedQuestion } from '../../src/engine/question.ts';
import { redact } from '../../src/engine/redact.ts';
import { knowledge } from '../../src/knowledge.ts';
import { kinds } from './redact-kinds.ts';

const SETS: { readonly [set: string]: string } = {
  A: 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz123456789',
  L: 'bcdfghjkmnpqrstvwxz',
  U: 'ABCDEFGHJKLMNPQRSTUVWXYZ234567',
  H: '0123456789abcdef',
  D: '123456789',
  B: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
};

/** The text with its holes filled at random, and what stands in them now. */
function filled(text: string, seed: number): { readonly text: string; readonly secrets: readonly string[] } {
  let state = seed * 7919 + 17;
  const next = (most: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * most);
  };
  const secrets: string[] = [];
  const whole = text.replace(/\{([ALUHDB])(\d+)\}/g, (_, set: string, length: string) => {
    const letters = SETS[set] ?? '';
    const made = Array.from({ length: Number(length) }, () => letters[next(letters.length)]).join('');
    if (made.length >= 6) secrets.push(made);
    return made;
  });
  return { text: whole, secrets };
}

test('there are 200 kinds', () => {
  expect(new Set(kinds.map(([kind]) => kind)).size).toBeGreaterThanOrEqual(200);
});

describe('none comes through', () => {
  test.each(kinds)('%s', (_, template) => {
    for (let seed = 1; seed <= 25; seed++) {
      const { text, secrets } = filled(template, seed);
      for (const around of [text, `2026-11-02T09:14:11Z error envoy: ${text} (upstream)`, `a\n${text}\nb`]) {
        const [after = ''] = redact([around]).texts;
        for (const secret of secrets) expect(after).not.toContain(secret);
        expect(after).not.toBe(around);
      }
    }
  });
});

test('one name stands for one thing, in all texts', () => {
  const { texts, replaced } = redact([
    'outbound|8080||cart.shop.svc.cluster.local 10.1.2.3:8080',
    'cart:8080 from 10.1.2.3 to 10.1.2.4, kubectl -n shop',
  ]);
  expect(texts).toEqual([
    'outbound|8080||service-1.namespace-1.svc.cluster.local 10.0.0.1:8080',
    'service-1:8080 from 10.0.0.1 to 10.0.0.2, kubectl -n namespace-1',
  ]);
  expect(replaced.map(({ was }) => was)).toEqual(['cart', 'shop', '10.1.2.3', '10.1.2.4']);
});

test('what is redacted once stays as it is', () => {
  for (const [, template] of kinds) {
    const [once = ''] = redact([filled(template, 3).text]).texts;
    expect(redact([once]).texts[0]).toBe(once);
  }
});

test('what tells nobody where a text comes from stays', () => {
  for (const text of [
    'upstream connect error or disconnect/reset before headers. reset reason: connection failure, transport failure reason: TLS error: 268435703:SSL routines:OPENSSL_internal:WRONG_VERSION_NUMBER',
    'rpc error: code = Unavailable desc = connection error: desc = "transport: authentication handshake failed"',
    'java.net.ConnectException: Connection refused at io.netty.channel.AbstractChannel$AnnotatedConnectException',
    'envoy.filters.http.rbac security.istio.io/v1 sidecar.istio.io/inject 127.0.0.1:15001 istio-system',
    'SSLV3_ALERT_CERTIFICATE_EXPIRED upstream_reset_before_response_started{connection_termination}',
    'curl: (56) Recv failure: Connection reset by peer',
  ])
    expect(redact([text]).texts[0]).toBe(text);
});

test('a redacted text is diagnosed as the original: each sample of a rule', () => {
  const folder = fileURLToPath(new URL('../../src/rules/', import.meta.url));
  const told = (text: string): string[] =>
    diagnose([{ text }], knowledge).diagnoses.map(({ rule, certainty }) => `${certainty} ${rule}`);
  let same = 0;
  const other: string[] = [];
  for (const rule of readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory())) {
    for (const name of readdirSync(`${folder}${rule.name}`).filter(
      (file) => file.endsWith('.txt') && file !== 'report.txt',
    )) {
      const text = readFileSync(`${folder}${rule.name}/${name}`, 'utf8');
      const [before, after] = [told(text), told(redact([text]).texts[0] ?? '')];
      if (before.join() === after.join()) same++;
      else other.push(`${rule.name}/${name}: ${before.slice(0, 2)} → ${after.slice(0, 2)}`);
    }
  }
  console.log(`${same} samples diagnosed as before, ${other.length} otherwise\n  ${other.slice(0, 10).join('\n  ')}`);
  expect(same / (same + other.length)).toBeGreaterThan(0.95);
});

test('a megabyte of anything stays cheap', () => {
  for (const unit of [
    'a',
    'a.',
    'a-',
    'ab:',
    '1.',
    'x@',
    '-----BEGIN KEY-----',
    'password',
    'eyJa.',
    ' http://a',
    '::',
    '0f',
  ])
    redact([unit.repeat(Math.ceil(200_000 / unit.length))]);
}, 20_000);

test.each(['cart.shop', 'cart.shop.svc.cluster.local', '10.1.2.3:8080', 'api.example.org'])(
  'what a check asks about is called as the texts call it: %s',
  (name) => {
    const { texts, replaced } = redact([
      `lookup ${name}: no such host; outbound|8080||cart.shop.svc.cluster.local 10.1.2.3:8080 https://api.example.org/`,
    ]);
    const [, about] = redactedQuestion(`ports-of-app@${name}`, replaced).split('@');
    expect(about).not.toBe(name);
    expect(texts[0]).toContain(`lookup ${about}:`);
  },
);
