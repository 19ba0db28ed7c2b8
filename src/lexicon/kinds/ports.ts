import { type Entry, entry } from '../entry.ts';
import table from '../tables/istio-ports.json' with { type: 'json' };

/** Istio's ports. Those of everybody (80, 8080) count only alone. */
export default (): readonly Entry[] =>
  table.items.map((item) =>
    entry('port', {
      id: item.id,
      wordings: [`port ${item.port}`],
      generic: item.generic,
      title: `port ${item.port} (${item.component})`,
      means: `${item.component} on ${item.port}, ${item.protocol}: ${item.purpose}`,
      saidBy: item.component,
      side: item.scope,
      since: item.since_istio && `Istio ${item.since_istio}`,
      until: item.until_istio && `Istio ${item.until_istio}`,
      aliases: [`port ${item.port}`, String(item.port), `:${item.port}`],
      note: item.note,
      source: item.path ? `${table.source.repo} ${item.path}` : 'istio.io application-requirements',
    }),
  );
