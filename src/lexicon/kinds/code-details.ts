import { FLAGS } from '../../facts/flags.ts';
import { type Entry, entry, envoySince } from '../entry.ts';
import table from '../tables/envoy-response-code-details.json' with { type: 'json' };

const source = (path: string): string => `${table.source.repo}@${table.source.commit.slice(0, 12)} ${path}`;

/** `upstream_reset_before_response_started-transport-failure` is one detail with more in its braces. */
const detailOf = (id: string): string => id.replace(/-transport-failure$/, '');

/** The response code details, and why this side closed the client's connection, which stands in one of them. */
export default (): readonly Entry[] => [
  ...table.items.map((item) =>
    entry('code-details', {
      id: item.id,
      wordings: item.wordings ?? [item.detail],
      gives: {
        codeDetails: detailOf(item.id),
        status: item.also_status ? undefined : item.status || undefined,
        flag: FLAGS.find((flag) => flag === item.flag),
      },
      failure: item.failure,
      generic: item.generic,
      title: item.detail,
      means: item.meaning,
      saidBy: `Envoy: ${item.emitter}`,
      side: 'the proxy that wrote the log line',
      since: item.since_istio ? `Istio ${item.since_istio}` : envoySince(item.since_envoy),
      until: item.until_istio && `Istio ${item.until_istio}`,
      aliases: [item.id, item.detail.replace(/[<>]/g, '')],
      note: item.note,
      source: source(item.path),
    }),
  ),
  ...table.downstream_local_close_reasons.map((item) => {
    const reason = item.reason.replace(/:<n>$/, '');
    return entry('code-details', {
      id: `downstream_local_disconnect-${reason}`,
      wordings: [`downstream_local_disconnect(${item.reason.replace('<n>', '⟨number:number⟩')})`],
      gives: { codeDetails: 'downstream_local_disconnect' },
      failure: item.failure ?? 'closed-early',
      title: `downstream_local_disconnect(${item.reason})`,
      means: `This side closed the client connection: ${item.meaning.charAt(0).toLowerCase()}${item.meaning.slice(1)}`,
      saidBy: 'Envoy',
      side: 'the proxy that wrote the log line',
      since: 'Envoy 1.26',
      aliases: [reason],
      source: source('envoy/stream_info/stream_info.h'),
    });
  }),
];
