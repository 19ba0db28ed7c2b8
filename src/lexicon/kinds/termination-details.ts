import { type Entry, entry, slug } from '../entry.ts';
import table from '../tables/envoy-transport-failures.json' with { type: 'json' };

/** Why Envoy ended a client's connection: `%CONNECTION_TERMINATION_DETAILS%`. */
export default (): readonly Entry[] =>
  table.items.flatMap((item) => {
    if (item.kind !== 'connection_termination_detail' || !item.text) return [];
    return entry('termination-details', {
      id: `termination-${slug(item.text.replace(/\[.*/, ''))}`,
      wordings: item.wordings ?? [item.text],
      gives: { terminationDetails: item.text.replace(/\[.*/, '') },
      failure: item.failure,
      title: item.text,
      means: item.meaning ?? '',
      saidBy: 'Envoy',
      side: 'towards the caller',
      source: `${table.source.repo}@${table.source.commit.slice(0, 12)} ${item.path}`,
    });
  });
