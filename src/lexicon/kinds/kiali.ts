import { type Entry, entry } from '../entry.ts';
import table from '../tables/kiali-checks.json' with { type: 'json' };

/** Kiali's validations. */
export default (): readonly Entry[] =>
  table.items.map((item) =>
    entry('kiali', {
      id: item.code,
      wordings: item.wordings,
      failure: item.failure,
      title: `${item.code} ${item.message}`,
      means: item.meaning,
      saidBy: item.severity ? `Kiali (${item.severity})` : 'Kiali',
      side: item.object_kind ? `configuration: ${item.object_kind}` : 'configuration',
      aliases: [item.code, item.id, item.message],
      note: item.retired ? 'Retired: no current Kiali shows it.' : undefined,
      source: `${table.source.repo}@${table.source.commit.slice(0, 12)} models/istio_validation.go`,
    }),
  );
