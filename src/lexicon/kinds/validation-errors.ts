import { asWritten, type Entry, entry } from '../entry.ts';
import table from '../tables/istio-validation-errors.json' with { type: 'json' };

/** Why `kubectl apply` refuses a piece of Istio configuration, or warns of it. */
export default (): readonly Entry[] =>
  table.items.map((item) =>
    entry('validation-error', {
      ...asWritten(item),
      saidBy:
        item.layer === 'webhook'
          ? `istiod’s validation webhook (${item.level})`
          : 'the API server, by a rule in Istio’s CRD',
      side: `configuration: ${item.kind}`,
      aliases: [item.template],
      source: `${table.source.repo}@${table.source.commit.slice(0, 12)} ${item.path}`,
    }),
  );
