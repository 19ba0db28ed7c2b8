import { operatorOf } from '../../engine/access-log.ts';
import { type FactName, facts } from '../../facts/facts.ts';

/**
 * Operators that give the engine no fact, in words. Source: Envoy's docs/root/configuration/observability/access_log/usage.rst,
 * read 2026-11-23.
 */
const MEANS: Readonly<Record<string, string>> = {
  REQUEST_HEADERS_BYTES: 'Bytes of the request’s headers',
  RESPONSE_HEADERS_BYTES: 'Bytes of the reply’s headers',
  RESPONSE_TRAILERS_BYTES: 'Bytes of the reply’s trailers',
  UPSTREAM_PROTOCOL: 'HTTP version towards the upstream',
  UPSTREAM_REQUEST_ATTEMPT_COUNT: 'How often the upstream was tried; 0 means never',
  UPSTREAM_WIRE_BYTES_SENT: 'All bytes sent to the upstream',
  UPSTREAM_WIRE_BYTES_RECEIVED: 'All bytes received from the upstream',
  UPSTREAM_HEADER_BYTES_SENT: 'Bytes of headers sent to the upstream',
  UPSTREAM_HEADER_BYTES_RECEIVED: 'Bytes of headers received from the upstream',
  DOWNSTREAM_WIRE_BYTES_SENT: 'All bytes sent to the caller',
  DOWNSTREAM_WIRE_BYTES_RECEIVED: 'All bytes received from the caller',
  DOWNSTREAM_HEADER_BYTES_SENT: 'Bytes of headers sent to the caller',
  DOWNSTREAM_HEADER_BYTES_RECEIVED: 'Bytes of headers received from the caller',
  REQUEST_DURATION: 'Milliseconds until the request’s last byte had come from the caller',
  REQUEST_TX_DURATION: 'Milliseconds until the request’s last byte was sent to the upstream',
  RESPONSE_DURATION: 'Milliseconds until the reply’s first byte came from the upstream',
  RESPONSE_TX_DURATION: 'Milliseconds from the reply’s first byte to the last one sent to the caller',
  VIRTUAL_CLUSTER_NAME: 'Virtual cluster that matched',
};
const HEADERS: readonly (readonly [RegExp, string])[] = [
  [/^(?:REQ|REQUEST_HEADER)\((.*)\)$/, 'Request header'],
  [/^(?:RESP|RESPONSE_HEADER)\((.*)\)$/, 'Reply’s header'],
  [/^(?:TRAILER|RESPONSE_TRAILER)\((.*)\)$/, 'Reply’s trailer'],
  [/^DYNAMIC_METADATA\((.*)\)$/, 'Metadata that a filter left:'],
  [/^FILTER_STATE\((.*)\)$/, 'State that a filter left:'],
  [/^(?:METADATA)\((.*)\)$/, 'Metadata'],
];

/** Where the table of facts speaks to authors of rules, the same for a reader of a log. */
const COLUMNS: { readonly [Name in FactName]?: string } = {
  time: 'When the request or connection began',
  protocol: 'HTTP version of the request',
  flag: 'Response flags: what Envoy notes of a failure',
  codeDetails: 'Code details: who made the status, and why',
  terminationDetails: 'Why Envoy ended the connection',
  transportFailure: 'Why the connection to the upstream failed; _ stands for a space',
  upstreamTime: 'Milliseconds that the upstream took, its proxy included',
  forwardedFor: 'Through whom the request came: X-Forwarded-For',
  requestId: 'Request id, the same in both proxies’ logs',
  userAgent: 'User agent of the caller',
};
/** What a column with this fact holds. */
export const columnOf = (fact: FactName): string => COLUMNS[fact] ?? facts[fact].means;

/** What an operator writes: `REQ(X-TEAM)` → `Request header x-team`. */
export function meaningOf(written: string): string {
  const { fact } = operatorOf(written);
  if (fact) return columnOf(fact);
  const name = written.replace(/:Z?\d+$/, '');
  for (const [shape, words] of HEADERS) {
    const [, what] = shape.exec(name) ?? [];
    if (what !== undefined) return `${words} ${what.toLowerCase().replace('?', ', else ')}`;
  }
  return MEANS[name.replace(/\(.*$/, '')] ?? 'An operator of Envoy’s that is not read';
}
