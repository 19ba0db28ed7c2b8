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

/** Lengths that a refusal by Envoy can have: of what its JWT, RBAC, CSRF, API key and basic auth filters say. */
const REFUSALS: { readonly [status: number]: ReadonlySet<number> } = {
  401: new Set([
    14, 17, 18, 22, 23, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 50, 51,
    53, 54, 55, 56, 57, 58, 60, 64, 66, 67, 79,
  ]),
  403: new Set([0, 9, 14, 17, 19, 20, 32]),
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
  const foreign = bytes.value > 0 && REFUSALS[status.value]?.has(bytes.value) === false;
  const reply = REPLIES[status.value]?.[bytes.value] ?? (foreign ? 'foreign' : undefined);
  if (reply) record.add('ownReply', reply, bytes);
};

const isEnvoy = (server: string | undefined): boolean => server === 'envoy' || server === 'istio-envoy';
