/** What people paste most, as the first release promised to answer it. */
import { describe, expect, test } from 'vitest';
import { meshbook } from './meshbook.ts';

const UH =
  '[2026-11-02T09:14:11.219Z] "GET /cart HTTP/1.1" 503 UH no_healthy_upstream - "-" 0 19 0 - "-" "curl/8.5.0" "6f3b2a4e-0d4b-4b6e-9c55-1f1d0a7c9e55" "cart:8080" "-" outbound|8080||cart.shop.svc.cluster.local - 10.96.33.7:8080 10.244.1.5:51234 - default';
const UT =
  '[2026-11-02T09:14:11.219Z] "GET /slow HTTP/1.1" 504 UT response_timeout - "-" 0 24 15001 - "-" "curl/8.5.0" "6f3b2a4e-0d4b-4b6e-9c55-1f1d0a7c9e55" "cart:8080" "10.244.2.9:8080" outbound|8080||cart.shop.svc.cluster.local 10.244.1.5:43212 10.96.33.7:8080 10.244.1.5:51234 - default';

/** `bare`: the text does not tell why, so nothing in it may be certain. */
const nine = [
  { paste: 'upstream connect error', symptom: 'upstream-error', bare: true },
  { paste: 'connection reset by peer', symptom: 'connection-reset', bare: true },
  { paste: '403 access denied', symptom: 'access-denied', bare: true },
  {
    paste:
      'upstream connect error or disconnect/reset before headers. reset reason: connection failure, transport failure reason: delayed connect error: 111',
    symptom: 'connection-refused',
    cause: 'app-not-listening',
  },
  {
    paste:
      'upstream connect error or disconnect/reset before headers. reset reason: connection failure, transport failure reason: TLS error: 268435703:SSL routines:OPENSSL_internal:WRONG_VERSION_NUMBER',
    symptom: 'tls-answered-in-plaintext',
    cause: 'mtls-to-plaintext-server',
  },
  { paste: 'curl: (56) Recv failure: Connection reset by peer', symptom: 'connection-reset', bare: true },
  { paste: 'RBAC: access denied', symptom: 'rbac-denied', cause: 'authz-no-allow-rule-matched', bare: true },
  { paste: UH, symptom: 'no-healthy-upstream', cause: 'no-endpoints' },
  { paste: UT, symptom: 'request-timed-out' },
];

describe.each(nine)('$paste', ({ paste, symptom, cause, bare }) => {
  test('is diagnosed, with its causes in order and nothing more certain than the text', async () => {
    const { status, stdout, stderr } = await meshbook(['--json'], { stdin: paste });
    const report = JSON.parse(stdout);
    expect([status, stderr]).toEqual([0, '']);
    expect(report.problems[0].symptom).toBe(symptom);
    const rules = report.diagnoses.map(({ rule }: { rule: string }) => rule);
    if (cause) expect(rules).toContain(cause);
    const certainties = report.diagnoses.map(({ certainty }: { certainty: string }) => certainty);
    if (bare) expect(certainties).not.toContain('certain');
  });

  test('is told in 80 columns of nothing but text', async () => {
    const { status, stdout } = await meshbook([], { stdin: paste });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^1 problem in 1 line\.\n\n\S/);
    expect(stdout).toContain('~~');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no colours in a pipe
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
    for (const line of stdout.split('\n')) {
      // Only a word that cannot be broken may stand out: an argument in quotes, an address.
      const longest = Math.max(...line.split(' ').map((word) => word.length));
      if (longest < 60) expect([...line].length, line).toBeLessThanOrEqual(80);
    }
  });
});
