import type { ReplyBody } from '../../generated/replies.ts';
import type { Derivation } from '../derive.ts';
import type { FactValue } from '../facts.ts';

type Reply = FactValue<'carriedReply'>;

const RESET: ReplyBody = 'upstream connect error or disconnect/reset before headers. reset reason: {reset_reason}';
const FAILED: ReplyBody = `${RESET}, transport failure reason: {transport_failure_reason}`;
const REFUSED = ['delayed connect error: Connection refused', 'delayed connect error: 111'];

const length = (body: ReplyBody, reason = '', failure = ''): number =>
  body.replace('{reset_reason}', reason).replace('{transport_failure_reason}', failure).length;
const refused = ['connection failure', 'remote connection failure'].flatMap((reason) => [
  length(RESET, reason),
  ...REFUSED.map((failure) => length(FAILED, reason, failure)),
]);

/** What a reply of this status and length is taken for. */
const REPLIES: { readonly [status: number]: { readonly [length: number]: Reply } } = {
  502: { [length(RESET, 'protocol error')]: 'protocol' },
  503: {
    ...Object.fromEntries(refused.map((own) => [own, 'connection failure' as const])),
    [length(RESET, 'connection termination')]: 'connection termination',
    [length(RESET, 'overflow')]: 'overflow',
    [length('no healthy upstream')]: 'no endpoint',
  },
  504: { [length('upstream request timeout')]: 'timeout' },
};

/**
 * A reply that came `via_upstream` and is exactly as long as one that Envoy makes: the destination's own proxy made it. The
 * caller's log has nothing else to show for a failure between that proxy and its application.
 */
export const carriedReply: Derivation = (record) => {
  const bytes = record.first('bytesSent');
  const status = record.first('status');
  if (!bytes || !status || record.has('flag')) return;
  // Envoy's default format has no details: there the time of the upstream says that something behind answered.
  if (record.has('codeDetails') ? !record.has('codeDetails', 'via_upstream') : !record.has('upstreamTime')) return;
  const reply = REPLIES[status.value]?.[bytes.value];
  if (reply) record.add('carriedReply', reply, bytes);
};
