import { type ReplyBody, refusalLengths } from '../../generated/replies.ts';
import type { Derivation } from '../derive.ts';
import type { FactValue } from '../facts.ts';

type Reply = FactValue<'ownReply'>;

const length = (body: ReplyBody): number => body.length;

/**
 * What a reply of this status and length is taken for. `RBAC: access denied` and `no healthy upstream` have flags or details
 * of their own.
 */
const REPLIES: { readonly [status: number]: { readonly [length: number]: Reply } } = {
  401: {
    [length('Jwt verification fails')]: 'jwt verification',
    [length('Jwks remote fetch is failed')]: 'jwks fetch',
    [length('Jwt issuer is not configured')]: 'jwt issuer',
    [length("Jwks doesn't have key to match kid or alg from Jwt")]: 'jwt key',
  },
  403: { 0: 'empty', [length('Audiences in Jwt are not allowed')]: 'jwt audience' },
  413: { [length('Payload Too Large')]: 'too large' },
  429: { [length('local_rate_limited')]: 'local rate limit' },
  503: { 0: 'empty' },
  504: { 0: 'empty' },
};

/**
 * What the proxy answered itself, told by the length of its reply alone: the default format of Envoy and Istio's before 1.9
 * have no details, and `curl -I` shows no body.
 */
export const ownReply: Derivation = (record) => {
  const bytes = record.first('bytesSent');
  const status = record.first('status');
  if (!bytes || !status || record.has('codeDetails') || record.has('upstreamTime')) return;
  // RL says that a limit was met, the length says whose: the service that counts for all sends no text.
  if (record.own.some(({ name, value }) => name === 'flag' && value !== 'RL')) return;
  const asked = record.has('routed') ? !record.has('routed', 'no') : !isEnvoy(record.first('server')?.value);
  if (asked || record.has('method', 'HEAD')) return;
  const foreign = bytes.value > 0 && refusalLengths[status.value]?.has(bytes.value) === false;
  const reply = REPLIES[status.value]?.[bytes.value] ?? (foreign ? 'foreign' : undefined);
  if (reply) record.add('ownReply', reply, bytes);
};

const isEnvoy = (server: string | undefined): boolean => server === 'envoy' || server === 'istio-envoy';
