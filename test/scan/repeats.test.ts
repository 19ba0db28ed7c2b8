import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOf } from '../../src/engine/access-log.ts';
import { withCalls } from '../../src/engine/calls.ts';
import { diagnose } from '../../src/engine/diagnose.ts';
import { prepare } from '../../src/engine/prepare.ts';
import { read } from '../../src/engine/read.ts';
import { isVarious, VARIOUS } from '../../src/engine/scan/repeats/looks.ts';
import { Scan } from '../../src/engine/scan/scan.ts';
import { KEYS } from '../../src/facts/facts.ts';
import { knowledge } from '../../src/knowledge.ts';

const recordings = new URL('../recordings/', import.meta.url);
const recorded = (name: RegExp): string[] => [
  ...new Set(
    readdirSync(recordings, { recursive: true, encoding: 'utf8' })
      .filter((path) => name.test(path))
      .sort()
      .flatMap((path) => readFileSync(new URL(path, recordings), 'utf8').trimEnd().split('\n')),
  ),
];

/** A line with one column after the other replaced: as text by the format's own literals, as JSON by its keys. */
type Vary = (line: string, values: { readonly [column: string]: string }) => string;
const operators = knowledge.formats['istio-access-log-1.9']?.operators as string;
const { starts, columns } = columnsOf(operators);
const varyText: Vary = (line, values) => {
  let at = starts.length;
  return columns.reduce((made, { fact, until }, index) => {
    const end = index === columns.length - 1 ? line.length : line.indexOf(until, at);
    const own = line.slice(at, end);
    at = end + until.length;
    return `${made}${own === '-' ? own : (values[fact ?? ''] ?? own)}${until}`;
  }, starts);
};
const JSON_KEYS: { readonly [column: string]: string } = {
  time: 'start_time',
  path: 'path',
  userAgent: 'user_agent',
  forwardedFor: 'x_forwarded_for',
  requestId: 'request_id',
  upstreamHost: 'upstream_host',
  upstreamLocal: 'upstream_local_address',
  downstreamLocal: 'downstream_local_address',
  downstreamRemote: 'downstream_remote_address',
  duration: 'duration',
  bytesSent: 'bytes_sent',
  bytesReceived: 'bytes_received',
  upstreamTime: 'upstream_service_time',
};
const varyJson: Vary = (line, values) => {
  const made = JSON.parse(line) as Record<string, unknown>;
  for (const [column, value] of Object.entries(values)) {
    const key = JSON_KEYS[column] ?? '';
    const own = made[key];
    if (own !== null && own !== undefined && own !== '-') made[key] = typeof own === 'number' ? Number(value) : value;
  }
  return JSON.stringify(made);
};

const address = fc.constantFrom(
  ...['10.244.3.65:8080', '10.244.3.65:40112', '203.0.113.9:443', '127.0.0.6:51000', '127.0.0.1:8080'],
  ...['[fd00::12]:15006', '10.244.3.9:15443', '198.51.100.7:60999', '10.96.0.12:6379'],
);
const number = (...more: string[]) =>
  fc.oneof(fc.constantFrom('0', '1', '19', '91', '95', ...more), fc.nat(100_000).map(String));
/** Values that rules and derivations ask for, and others. */
const varied = fc.record({
  time: fc.integer({ min: 0, max: 120_000 }).map((ms) => new Date(Date.UTC(2026, 10, 2, 9, 14) + ms).toISOString()),
  path: fc.constantFrom('/', '/cart', '//cart', '/a%2fb', '/healthz/ready', '/ws', '/a?b=1&c;d', '/x&amp;y'),
  userAgent: fc.constantFrom('curl/8.5.0', 'kube-probe/1.29', 'grpc-go/1.60.1', 'GoogleHC/1.0', 'Mozilla/5.0 (X11)'),
  forwardedFor: fc.constantFrom('10.1.1.1', '203.0.113.4,10.1.1.1', '10.1.1.1,10.1.1.1,10.1.1.1,10.1.1.1'),
  requestId: fc.constantFrom('6f3b2a4e-0d4b-4b6e-9c55-1f1d0a7c9e55', '7d5a1c60-0a44-4e0a-b55e-5b7c0f5e4e3f', 'a', 'b'),
  upstreamHost: address,
  upstreamLocal: address,
  downstreamLocal: address,
  downstreamRemote: address,
  duration: number('1000', '10002', '15001', '60000'),
  bytesSent: number('25', '32', '145', '167'),
  bytesReceived: number('517'),
  upstreamTime: number('999', '1000', '2000'),
});

const decoder = new TextDecoder();
function scanned(text: string, head: number) {
  const scan = new Scan(knowledge, { decode: (bytes) => decoder.decode(bytes), head });
  scan.write(new TextEncoder().encode(text));
  return scan.report();
}
const verdicts = ({ diagnoses, problems }: Pick<ReturnType<typeof diagnose>, 'diagnoses' | 'problems'>) => [
  ...diagnoses
    .filter(({ rule }) => !knowledge.rules[rule]?.scan)
    .map(({ rule, certainty, key, count, first, last }) =>
      [rule, certainty, JSON.stringify(key), count, first, last].join(' '),
    )
    .sort(),
  ...problems
    .map(({ symptom, key, count, first, last }) => JSON.stringify({ symptom, key, count, first, last }))
    .sort(),
];

const logs: readonly (readonly [string, readonly string[], Vary])[] = [
  ['text', recorded(/(^|\/)(server-)?access-istio\.txt$/), varyText],
  ['JSON', recorded(/(^|\/)(server-)?access-istio\.json\.txt$/), varyJson],
];

test.each(logs)(
  'lines that repeat give what the whole reader gives: %s',
  (_, lines, vary) => {
    const prepared = prepare(knowledge);
    // Lines that pass the filter whatever their other columns hold.
    const failing = lines.filter((line) =>
      read(line, 0, prepared).records[0]?.facts.some(
        ({ name, value }) => name === 'flag' || (name === 'status' && Number(value) >= 500) || value === 'denied',
      ),
    );
    expect(failing.length).toBeGreaterThan(100);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...failing), { minLength: 1, maxLength: 4 }),
        fc.array(fc.tuple(fc.nat(), varied), { minLength: 12, maxLength: 60 }),
        fc.nat(3),
        (kinds, all, head) => {
          const text = `${all.map(([at, values]) => vary(kinds[at % kinds.length] as string, values)).join('\n')}\n`;
          // Sides that name no request are joined in pastes only.
          fc.pre(withCalls(read(text, 0, prepared).records).every(({ call }) => call === undefined));
          expect(verdicts(scanned(text, head))).toEqual(verdicts(diagnose([{ text }], knowledge)));
        },
      ),
      { numRuns: 100 },
    );
  },
  120_000,
);

test('what changes with a column is known, so that a new derivation is not missed', () => {
  const prepared = prepare(knowledge);
  const recordOf = (line: string) => read(line, 0, prepared).records[0];
  // Older layouts have their columns elsewhere.
  const lines = recorded(/(^|\/)(server-)?access-istio\.txt$/).filter(
    (line) => recordOf(line)?.format === 'istio-access-log-1.9',
  );
  const factsOf = (line: string) => new Set(recordOf(line)?.facts.map((f) => `${f.name}=${f.value}`));
  fc.assert(
    fc.property(
      fc.constantFrom(...lines),
      fc.constantFrom(...Object.keys(VARIOUS).filter(isVarious)),
      varied,
      (line, column, values) => {
        const other = varyText(line, { [column]: values[column] });
        const [before, after] = [factsOf(line), factsOf(other)];
        const changed = [...before]
          .filter((one) => !after.has(one))
          .concat([...after].filter((one) => !before.has(one)));
        const names = new Set(changed.map((one) => one.split('=')[0] ?? ''));
        const known: readonly string[] = [column, ...VARIOUS[column], ...KEYS];
        expect([...names].filter((name) => !known.includes(name))).toEqual([]);
      },
    ),
    { numRuns: 1_000 },
  );
}, 60_000);
