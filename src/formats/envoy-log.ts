import type { Field } from '../engine/types.ts';
import { defineFormat } from './define.ts';
import { fieldsOfMatch } from './groups.ts';

const LEVEL = 'trace|debug|info|warn|warning|error|critical|fatal';
/** As pilot-agent has it written, with tabs: `time level envoy component source:line message thread=12`; up to 1.13 without source. */
const ISTIO = new RegExp(
  String.raw`^(?<time>\d{4}-\d\d-\d\dT[\d:.]+Z?)\s+(?<level>${LEVEL})\s+envoy (?<component>[\w.]+)(?: \S+:\d+)?\s+(?<prose>.*?)(?:\s+thread=\d+)?$`,
  'd',
);
/** Envoy's own: `[time][thread][level][component] [source:line] message`, in old Istio behind `[Envoy (Epoch 0)] `. */
const OWN = new RegExp(
  String.raw`^(?:\[Envoy \(Epoch \d+\)\] )?\[(?<time>\d{4}-\d\d-\d\d[ T][\d:.]+)\]\[\d+\]\[(?<level>${LEVEL})\]\[(?<component>[\w.]+)\] (?:\[[^\]]*:\d+\] )?(?<prose>.*)$`,
  'd',
);
const CONNECTION = /\[(?:Tags: )?[^\]]*?\bC(?:onnectionId"?:"?)?(\d+)/;

const LONGEST = 100;
const HEADER = /^':?([a-z-]+)', '(.*)'$/d;
/** The headers that a debug line lists; paths and user agents are not searched. */
const HEADERS: { readonly [name: string]: Field['name'] } = {
  status: 'status',
  authority: 'authority',
  method: 'method',
  path: 'path',
  'x-request-id': 'requestId',
  'x-forwarded-for': 'forwardedFor',
  'x-envoy-upstream-service-time': 'upstreamTime',
  'user-agent': 'userAgent',
  server: 'server',
  'grpc-status': 'grpcStatus',
};

const BEGINS = /^(?:\[|\d{4}-\d\d-\d\dT)/;
const ENDS = /\tthread=\d+$/;

/** How many lines the entry has: one that pilot-agent had written ends with its thread, wherever that stands. */
function linesOf(lines: readonly string[], at: number): number {
  if (ENDS.test(lines[at] as string)) return 1;
  for (let line = 1; line < LONGEST && at + line < lines.length; line++) {
    const text = lines[at + line] as string;
    if (BEGINS.test(text)) break;
    if (ENDS.test(text)) return line + 1;
  }
  // Copied without its end: the headers that follow belong to it.
  let line = 1;
  while (HEADER.test(lines[at + line] ?? '')) line++;
  return line;
}

/** What the further lines of an entry say: headers by name, anything else as prose. */
function continued(lines: readonly string[], at: number): { readonly lines: number; readonly fields: Field[] } {
  const count = linesOf(lines, at);
  const fields = Array.from({ length: count - 1 }, (_, index) => index + 1).flatMap((line): Field[] => {
    const text = lines[at + line] as string;
    const found = HEADER.exec(text);
    const fact = HEADERS[found?.[1] ?? ''];
    const value = found?.indices?.[2];
    if (found) return fact && value ? [{ name: fact, line, start: value[0], end: value[1] }] : [];
    return [{ name: 'prose', line, start: 0, end: text.length }];
  });
  return { lines: count, fields };
}

/** Envoy's component log. */
export default defineFormat({
  title: 'Envoy’s component log',
  mesh: true,
  starts: '[0123456789',
  has: ':',
  read: (lines, at) => {
    const text = lines[at] as string;
    const found = (text[0] === '[' ? OWN : ISTIO).exec(text);
    if (!found) return undefined;
    const fields: Field[] = fieldsOfMatch(found);
    const connection = CONNECTION.exec(text);
    if (connection?.[1]) {
      const start = connection.index + connection[0].length - connection[1].length;
      fields.push({ name: 'connection', start, end: start + connection[1].length, value: `C${connection[1]}` });
    }
    const more = continued(lines, at);
    return more.lines === 1 ? { fields } : { fields: [...fields, ...more.fields], lines: more.lines };
  },
  samples: [
    '2026-11-02T09:14:11.219034Z\tdebug\tenvoy connection external/envoy/source/common/tls/cert_validator/default_validator.cc:246\tverify cert failed: X509_verify_cert: certificate verification error at depth 0: certificate has expired\tthread=31',
    '2021-04-01T12:00:00.000000Z\twarning\tenvoy config\tStreamAggregatedResources gRPC config stream closed: 14, no healthy upstream',
    '[2020-02-03 10:11:12.131][24][warning][config] [bazel-out/k8-opt/bin/external/envoy/source/common/config/_virtual_includes/grpc_stream_lib/common/config/grpc_stream.h:91] gRPC config stream closed: 14, upstream connect error or disconnect/reset before headers. reset reason: connection failure',
    '[Envoy (Epoch 0)] [2019-11-28 09:00:00.123][18][debug][connection] [external/envoy/source/common/network/connection_impl.cc:520] [C12] delayed connection error: 111',
  ],
});
