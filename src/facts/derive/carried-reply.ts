import type { Derivation } from '../derive.ts';
import type { FactValue } from '../facts.ts';

const SHELL = 'upstream connect error or disconnect/reset before headers. reset reason: '.length;
const REASON = ', transport failure reason: '.length;
const REFUSED = ['delayed connect error: Connection refused', 'delayed connect error: 111'];

type Reply = FactValue<'carriedReply'>;
const length = (reason: string): number => SHELL + reason.length;
const refused = ['connection failure', 'remote connection failure'].flatMap((reason) => [
  length(reason),
  ...REFUSED.map((text) => length(reason) + REASON + text.length),
]);

/** The bodies of Envoy's own replies by status and length (source/common/router/router.cc). */
const REPLIES: { readonly [status: number]: { readonly [length: number]: Reply } } = {
  502: { [length('protocol error')]: 'protocol' },
  503: {
    ...Object.fromEntries(refused.map((own) => [own, 'connection failure' as const])),
    [length('connection termination')]: 'connection termination',
    [length('overflow')]: 'overflow',
    ['no healthy upstream'.length]: 'no endpoint',
  },
  504: { ['upstream request timeout'.length]: 'timeout' },
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
