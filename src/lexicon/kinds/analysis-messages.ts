import { type Entry, entry } from '../entry.ts';
import table from '../tables/istio-analysis-messages.json' with { type: 'json' };

/** What `istioctl analyze` prints: `Error [IST0101] (VirtualService shop/cart) Referenced host not found: "cart"`. */
export default (): readonly Entry[] =>
  table.items.map((item) =>
    entry('analysis-message', {
      id: item.code,
      wordings: item.wordings,
      failure: item.failure,
      title: `${item.code} ${item.name}: ${item.template}`,
      means: item.meaning,
      saidBy: `istioctl analyze (${item.level})`,
      side: 'configuration',
      since: item.since_istio && `Istio ${item.since_istio}`,
      aliases: [item.code, item.name, item.template],
      note: item.retired ? 'Retired: no current istioctl prints it.' : undefined,
      source: `${table.source.repo}@${table.source.commit.slice(0, 12)} pkg/config/analysis/msg/messages.yaml`,
    }),
  );
