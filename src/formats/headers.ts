import type { Field } from '../engine/types.ts';
import type { FactName } from '../facts/facts.ts';

/** `HTTP/1.1 503 Service Unavailable`. */
export const STATUS_LINE = /^(HTTP\/[\d.]+) (\d{3})(?: .*)?$/;

/** The headers that give facts. */
const HEADERS: { readonly [name: string]: FactName } = {
  host: 'authority',
  ':authority': 'authority',
  server: 'server',
  'content-length': 'bytesSent',
  'x-forwarded-for': 'forwardedFor',
  'content-type': 'contentType',
  'grpc-status': 'grpcStatus',
  'www-authenticate': 'challenge',
  'x-envoy-upstream-service-time': 'upstreamTime',
  'x-request-id': 'requestId',
  'user-agent': 'userAgent',
  upgrade: 'upgrade',
};
const HEADER = /^([A-Za-z0-9:-][A-Za-z0-9-]*):[ \t]*(.*)$/;

/** The fields of a header line from column `from` on; `undefined` where it is none. */
export function fieldsOfHeader(text: string, from: number, line: number): Field[] | undefined {
  const found = HEADER.exec(from === 0 ? text : text.slice(from));
  if (!found) return undefined;
  const [, name = '', value = ''] = found;
  const fact = HEADERS[name.toLowerCase()];
  const start = text.length - value.length;
  if (name.toLowerCase() === 'grpc-message' || name.toLowerCase() === 'www-authenticate') {
    return [
      ...(fact ? [{ name: fact, line, start, end: text.length }] : []),
      { name: 'prose', line, start, end: text.length },
    ];
  }
  return fact && value !== '' ? [{ name: fact, line, start, end: text.trimEnd().length }] : [];
}
