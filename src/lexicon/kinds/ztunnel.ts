import { asWritten, type Entry, entry } from '../entry.ts';
import table from '../tables/ztunnel-errors.json' with { type: 'json' };

/** What ztunnel writes into `error="…"` of its access log, and into its own log. */
export default (): readonly Entry[] =>
  table.items.map((item) =>
    entry('ztunnel', {
      ...asWritten(item),
      saidBy: `ztunnel (${item.form}, ${item.level})`,
      side: item.category === 'rbac' ? 'the receiver’s node' : 'the node of the pod that the line names',
      since: item.since_istio && `Istio ${item.since_istio}`,
      aliases: [item.template],
      note: [item.note, item.metric_response_flag && `Metric label response_flags="${item.metric_response_flag}".`]
        .filter((part) => part != null)
        .join(' '),
      source: `${table.source.repo}@${table.source.commit.slice(0, 12)} ${item.path}`,
    }),
  );
