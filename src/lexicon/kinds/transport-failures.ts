import { type Entry, entry, slug } from '../entry.ts';
import table from '../tables/envoy-transport-failures.json' with { type: 'json' };

const SOURCE = `${table.source.repo}@${table.source.commit.slice(0, 12)} `;

/** How Envoy writes a failed connect or handshake, and what it says of a certificate that failed verification. */
export default (): readonly Entry[] =>
  table.items.flatMap((item) => {
    if (item.kind !== 'format' && item.kind !== 'certificate_detail') return [];
    const text = item.text ?? '';
    return entry('transport-failure', {
      id: item.kind === 'format' ? `transport-${item.id}` : slug(text.replace(/\{\w+\}/g, '')),
      wordings: item.wordings ?? [text],
      failure: item.failure,
      generic: item.generic,
      shell: item.shell === true,
      title: text,
      means: item.meaning ?? '',
      saidBy: 'Envoy',
      side: 'the side that connects; of a handshake either side',
      since: item.since_envoy && `Envoy ${item.since_envoy}${item.istio ? ` (Istio ${item.istio})` : ''}`,
      note: item.note,
      source: `${SOURCE}${item.kind === 'format' ? 'source/common/network/connection_impl.cc, source/common/tls/ssl_socket.cc' : 'source/common/tls/cert_validator/default_validator.cc'}`,
    });
  });
