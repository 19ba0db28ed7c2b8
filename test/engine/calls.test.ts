import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { diagnose } from '../../src/engine/diagnose.ts';
import { knowledge } from '../../src/knowledge.ts';

/** Both proxies' lines of one call, as the lab recorded them. */
const pair = (scenario: string): readonly [string, string] => {
  const [caller, receiver] = ['access-istio.txt', 'server-access-istio.txt'].map((name) =>
    readFileSync(new URL(`../recordings/${scenario}/all/${name}`, import.meta.url), 'utf8').trim(),
  );
  return [caller as string, receiver as string];
};
const unnamed = (line: string): string => line.replace(/"[0-9a-f]{8}-[0-9a-f-]{27}"/, '"-"');
/** Without the addresses of the connection between the two proxies. */
const unplaced = (line: string): string => line.replace(/(outbound\S+|inbound\S+) \S+ \S+ \S+/, '$1 - - -');
const later = (line: string, minutes: number): string =>
  line.replace(/^\[([^\]]+)\]/, (_, time: string) => {
    const at = new Date(Date.parse(time) + minutes * 60_000).toISOString();
    return `[${at}]`;
  });
const told = (...texts: readonly string[]) =>
  diagnose(
    texts.map((text) => ({ text })),
    knowledge,
  ).problems.map(({ symptom, count, hop, carried }) => [symptom, count, hop, carried]);
const answersIn = (...texts: readonly string[]) =>
  diagnose(
    texts.map((text) => ({ text })),
    knowledge,
  ).diagnoses.flatMap(({ evidence }) =>
    evidence.filter(({ strength }) => strength === 'answer').map(({ because }) => because),
  );

const AT_RECEIVER = 'between the receiver’s proxy and its application';
const BETWEEN = 'between the caller’s proxy and the destination';
const AT_CALLER = 'between the calling application and its proxy';
const scenarios = [
  ['application/app-died-behind-sidecar', 'connection-closed', 1, AT_RECEIVER, 1],
  ['timeout/timeout-two-sidecars', 'request-timed-out', 1, BETWEEN, 1],
  ['client/client-disconnects-two-sidecars', 'client-left', 2, AT_CALLER, 0],
] as const;

describe('the two sides of a call', () => {
  describe.each(scenarios)('%s', (scenario, ...expected) => {
    const [caller, receiver] = pair(scenario);
    const [client, server] = [unnamed(caller), unnamed(receiver)];
    test('by request id', () => expect(told(`${caller}\n${receiver}`)).toEqual([expected]));
    test('by connection, in any order, in one file or two', () => {
      expect(told(`${client}\n${server}`)).toEqual([expected]);
      expect(told(`${server}\n${client}`)).toEqual([expected]);
      expect(told(client, server)).toEqual([expected]);
      expect(told(server, client)).toEqual([expected]);
    });
    test('by connection where only one of them names the request', () => {
      expect(told(caller, server)).toEqual([expected]);
      expect(told(client, receiver)).toEqual([expected]);
    });
    test('by time, where either lacks the addresses', () => {
      expect(told(unplaced(client), unplaced(server))).toEqual([expected]);
      expect(told(unplaced(client), server)).toEqual([expected]);
    });
  });

  test('a connection that found no filter chain is the other side of the request that was cut', () => {
    expect(told(...pair('mtls/mtls-mode-conflict'))).toEqual([['no-filter-chain', 1, BETWEEN, 1]]);
  });

  const [caller, receiver] = pair('application/app-died-behind-sidecar').map(unnamed) as [string, string];
  const apart = [
    ['application-error', 1, 'behind the caller’s proxy: the destination answered so', 0],
    ['connection-closed', 1, AT_RECEIVER, 0],
  ];
  const sorted = (problems: ReturnType<typeof told>) =>
    problems.toSorted((a, b) => String(a[0]).localeCompare(String(b[0])));
  test.each([
    ['another time', later(receiver, 2)],
    ['another path', receiver.replace('/resize', '/crop')],
    ['another endpoint', receiver.replace(/10\.244\.2\.179:8099 (?=10)/, '10.244.2.180:8099 ')],
    ['another connection', receiver.replace('10.244.2.185:49069', '10.244.2.185:49070')],
    ['another status', receiver.replace('" 503 UC', '" 502 UC')],
  ])('of %s they are two calls, in one file, too', (_, other) => {
    expect(other).not.toBe(receiver);
    expect(sorted(told(`${caller}\n${other}`))).toEqual(apart);
    expect(answersIn(`${caller}\n${other}`)).toEqual([]);
  });
  test('what fits two lines is joined with neither', () => {
    const [client, server] = [unplaced(caller), unplaced(receiver)];
    const retried = server.replace('.003Z]', '.005Z]');
    expect(sorted(told(client, `${server}\n${retried}`)).map(([symptom, count]) => [symptom, count])).toEqual([
      ['application-error', 1],
      ['connection-closed', 2],
    ]);
  });
  test('a join by time alone answers no check, one by connection does', () => {
    expect(answersIn(`${caller}\n${receiver}`)).toContain('Answers `log-of-destination-proxy`: app closed.');
    expect(answersIn(`${unplaced(caller)}\n${unplaced(receiver)}`)).toEqual([]);
  });
});
