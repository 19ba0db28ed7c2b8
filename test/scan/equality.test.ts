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
