import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withCalls } from '../../src/engine/calls.ts';
import { diagnose } from '../../src/engine/diagnose.ts';
import { prepare } from '../../src/engine/prepare.ts';
import { read } from '../../src/engine/read.ts';
import { Scan } from '../../src/engine/scan/scan.ts';
import { knowledge } from '../../src/knowledge.ts';
import { samples } from '../rules/samples.ts';

const decoder = new TextDecoder();
const decode = (bytes: Uint8Array): string => decoder.decode(bytes);
const recordings = new URL('../recordings/', import.meta.url);
const healthy = ['text', 'json'].map((name) =>
  gunzipSync(readFileSync(new URL(`healthy/${name}.log.gz`, recordings)))
    .toString()
    .trimEnd()
    .split('\n'),
);
const recorded = readdirSync(recordings, { recursive: true, encoding: 'utf8' })
  .filter((path) => /(^|\/)access-istio\.txt$/.test(path))
  .flatMap((path) => readFileSync(new URL(path, recordings), 'utf8').trimEnd().split('\n'));
const prepared = prepare(knowledge);
/** Samples of formats that a line holds whole: one line, read by the same format alone. */
const ofFormats = Object.entries(knowledge.formats).flatMap(([id, { samples: own }]) =>
  own.filter((text) => !text.trimEnd().includes('\n') && read(text, 0, prepared).records[0]?.format === id),
);
const ofRules = samples.map(({ text }) => text.trimEnd()).filter((text) => !text.includes('\n'));
/** Formats that put records together from several lines. */
const BLOCKS =
  /^(spoken-status|curl-|kubernetes-|http-reply|grpcurl|headers|key-value|fields-by-line|listening|envoy-clusters)/;
const isLine = (text: string): boolean => {
  const { records } = read(text, 0, prepared);
  return records.every(({ format }) => !BLOCKS.test(format));
};
const telling = [...new Set([...ofFormats, ...ofRules, ...recorded])].filter(isLine);

const unscanned = (rule: string): boolean => knowledge.rules[rule]?.scan !== undefined;
const verdicts = (report: { readonly diagnoses: ReturnType<typeof diagnose>['diagnoses'] }) =>
  report.diagnoses
    .filter(({ rule }) => !unscanned(rule))
    .map(({ rule, certainty, key, count, first, last }) =>
      [rule, certainty, JSON.stringify(key), count, first, last].join(' '),
    )
    .sort();

function scanned(text: string, chunk: number, head: number) {
  const scan = new Scan(knowledge, { decode, head });
  const bytes = new TextEncoder().encode(text);
  scan.file('log');
  for (let at = 0; at < bytes.length; at += chunk) scan.write(bytes.subarray(at, at + chunk));
  return scan.report();
}

test.each(telling)('a line hidden in everyday traffic is found: %s', (line) => {
  const around = healthy[0] as string[];
  const text = [...around.slice(0, 30), line, ...around.slice(30, 40)].join('\n');
  expect(verdicts(scanned(text, 64 * 1024, 10))).toEqual(verdicts(diagnose([{ text }], knowledge)));
});

/** Mixtures that once gave something else: lines that name no connection (no service) were joined with everyday ones of their file. */
const once = [
  [
    'cluster.outbound|8080||cart.shop.svc.cluster.local.upstream_cx_connect_fail: 3',
    '{"authority":null,"response_code":0,"response_flags":"NR","response_code_details":"filter_chain_not_found","requested_server_name":null,"start_time":"2026-05-12T08:02:10.120Z"}',
  ],
  [
    '[2016-04-15T20:17:00.310Z] "POST /api/v1/locations HTTP/2" 204 - 154 0 226 100 "10.0.35.28" "nsq2http" "cc21d9b0-cf5c-432b-8c7e-98aeb7988cd2" "locations" "tcp://10.0.2.1:80"',
    '[2020-02-04T09:14:11.219Z] "POST /istio.mcp.v1alpha1.ResourceSource/EstablishResourceStream HTTP/2" 200 UC "-" "-" 102 40121 1801220 - "-" "grpc-go/1.23.1" "2db4aa05-3d62-49f9-93e6-b100cb131cb8" "istio-galley.istio-system.svc:15019" "10.244.2.4:15019" outbound|15019||istio-galley.istio-system.svc.cluster.local - 10.96.0.44:15019 10.244.1.8:40122 - -',
  ],
  [
    '[2026-08-20T17:29:39.003Z] "- - -" 0 UH - - "-" 0 0 0 - "-" "-" "-" "-" "-" BlackHoleCluster - 10.244.1.5:15006 10.244.2.7:41222 - -',
    '[2026-08-20T17:29:39.003Z] "CONNECT - HTTP/2" 200 - via_upstream - "-" 1204 5821 60012 - "-" "-" "2db4aa05-3d62-49f9-93e6-b100cb131cb8" "10.244.2.9:8080" "10.244.2.9:8080" inbound|8080|| 127.0.0.6:40122 10.244.2.9:15008 10.244.1.5:41002 - default',
  ],
  [
    '2026-09-16T10:37:41.004411Z\tdebug\tenvoy client source/common/http/codec_client.cc:1151\t[Tags: "ConnectionId":"1"] Error dispatching received data: http/1.1 protocol error: HPE_INVALID_CONSTANT\tthread=15',
    '[2026-06-20T04:59:19.002Z] "POST /hipstershop.PaymentService/Charge HTTP/2" 200 - via_upstream - "-" 12 0 4 4 "-" "grpc-go/1.59.0" "67df21ea-a4a1-4145-9703-aced37a5ba12" "paymentservice.store:50051" "10.244.1.210:50051" outbound|50051||paymentservice.store.svc.cluster.local 10.244.2.36:56496 10.96.4.95:50051 10.244.2.36:39665 - default',
  ],
];
test.each(once.flatMap((lines) => [lines, lines.toReversed()]))('no line is joined with a stranger: %s', (...lines) => {
  const around = healthy[0] as string[];
  const text = [...around.slice(0, 12), ...lines].join('\n');
  for (const head of [0, 10, 250])
    expect(verdicts(scanned(text, 64, head))).toEqual(verdicts(diagnose([{ text }], knowledge)));
});

test('any mixture in chunks of any size gives what the whole reader gives', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...telling), { minLength: 1, maxLength: 12 }),
      fc.constantFrom(...healthy),
      fc.nat({ max: 4_000 }),
      fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 300, max: 64 * 1024 })),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      (lines, everyday, from, chunk, end, closed) => {
        const all = lines.flatMap((line, at) => [...everyday.slice(from + at * 6, from + at * 6 + 6), line]);
        const text = [...everyday.slice(0, 12), ...all].join(end) + (closed ? end : '');
        // Sides that name no request are joined in pastes only.
        fc.pre(withCalls(read(text, 0, prepared).records).every(({ call }) => call === undefined));
        const report = scanned(text, chunk, 10);
        expect(verdicts(report)).toEqual(verdicts(diagnose([{ text }], knowledge)));
        expect(report.input.lines).toBe(12 + all.length);
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);

test('the sides of a call that name no request are not joined, but counted', () => {
  const sides = ['access-istio.txt', 'server-access-istio.txt'].map((name) =>
    readFileSync(new URL(`application/app-died-behind-sidecar/all/${name}`, recordings), 'utf8').trim(),
  );
  const problems = ({ problems: all }: Pick<ReturnType<typeof diagnose>, 'problems'>) =>
    all.map(({ symptom, count }) => [symptom, count]).sort();
  const named = [...sides, ...sides].join('\n');
  const unnamed = named.replace(/"[0-9a-f]{8}-[0-9a-f-]{27}"/g, '"-"');
  for (const head of [0, 10]) {
    const report = scanned(unnamed, 1_000, head);
    expect(problems(report)).toEqual([
      ['application-error', 2],
      ['connection-closed', 2],
    ]);
    expect(report.notScanned.calls).toBe(4);
    expect(scanned(named, 1_000, head).notScanned.calls).toBe(0);
    expect(scanned(unnamed.split('\n')[0] as string, 1_000, head).notScanned.calls).toBe(0);
  }
  expect(problems(diagnose([{ text: unnamed.split('\n').slice(0, 2).join('\n') }], knowledge))).toEqual([
    ['connection-closed', 1],
  ]);
});

test('of answers that are no problem the first thousand are counted, and it is said how many more there are', () => {
  const line = (status: number) =>
    `[2026-11-02T09:14:11.219Z] "GET /a HTTP/1.1" ${status} - via_upstream - "-" 0 523 4 3 "-" "curl/8.5.0" "6f3b2a4e-0d4b-4b6e-9c55-1f1d0a7c9e55" "cart.shop:8080" "10.1.1.1:8080" outbound|8080||cart.shop.svc.cluster.local 10.1.1.2:41000 10.96.33.7:8080 10.244.1.5:51234 - default`;
  const log = (lines: number) => [...new Array(lines).fill(line(404)), ...new Array(10).fill(line(200))].join('\n');
  const few = scanned(log(900), 64 * 1024, 10);
  expect(few.normal.map(({ count }) => count)).toEqual([900]);
  expect(few.input.harmless).toBe(0);
  const many = scanned(log(1_500), 64 * 1024, 10);
  const [told] = many.normal.map(({ count }) => count);
  expect(told).toBeGreaterThanOrEqual(1_000);
  expect((told ?? 0) + many.input.harmless).toBe(1_500);
});
