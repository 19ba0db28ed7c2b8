import type { Derivation } from '../derive.ts';
import type { FactValue } from '../facts.ts';

type Reply = FactValue<'ownReply'>;

/**
 * The bodies of Envoy's own replies by status and length, where no other has that length (lexicon/tables/
 * envoy-local-reply-bodies.json). `RBAC: access denied` and `no healthy upstream` have flags or details of their own.
 */
const REPLIES: { readonly [status: number]: { readonly [length: number]: Reply } } = {
  401: {
    ['Jwt verification fails'.length]: 'jwt verification',
    ['Jwks remote fetch is failed'.length]: 'jwks fetch',
    ['Jwt issuer is not configured'.length]: 'jwt issuer',
    ["Jwks doesn't have key to match kid or alg from Jwt".length]: 'jwt key',
  },
  403: { 0: 'empty', ['Audiences in Jwt are not allowed'.length]: 'jwt audience' },
  413: { ['Payload Too Large'.length]: 'too large' },
  429: { ['local_rate_limited'.length]: 'local rate limit' },
  503: { 0: 'empty' },
};

/**
 * What the proxy answered itself, told by the length of its reply alone: the default format of Envoy and Istio's before 1.9
 * have no details, and `curl -I` shows no body.
 */
export const ownReply: Derivation = (record) => {
  const bytes = record.first('bytesSent');
  const status = record.first('status');
  if (!bytes || !status || record.has('flag') || record.has('codeDetails') || record.has('upstreamTime')) return;
  const asked = record.has('routed') ? !record.has('routed', 'no') : !isEnvoy(record.first('server')?.value);
  if (asked || record.has('method', 'HEAD')) return;
  const reply = REPLIES[status.value]?.[bytes.value];
  if (reply) record.add('ownReply', reply, bytes);
};

const isEnvoy = (server: string | undefined): boolean => server === 'envoy' || server === 'istio-envoy';
