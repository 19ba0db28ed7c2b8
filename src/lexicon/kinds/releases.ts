import { type Entry, entry } from '../entry.ts';
import table from '../tables/istio-releases.json' with { type: 'json' };

/** Istio's minor releases, as prose and image tags name them. */
export default (): readonly Entry[] =>
  table.items.map((item) =>
    entry('release', {
      id: `istio-${item.version}`,
      wordings: [`Istio ${item.version}`, `istio-${item.version}`, `proxyv2:${item.version}`, `pilot:${item.version}`],
      title: `Istio ${item.version}`,
      means: [
        `Istio ${item.version} came out on ${item.release_date}`,
        item.end_of_support
          ? `support ended on ${item.end_of_support}`
          : 'the end of its support was not announced when this was read',
        `its Envoy is ${item.envoy}`,
        item.kubernetes && `it was tested with Kubernetes ${item.kubernetes.join(', ')}`,
      ]
        .filter((part) => part)
        .join('; '),
      saidBy: 'Istio',
      side: 'version',
      since: `Istio ${item.version}`,
      aliases: [item.version, `istio ${item.version}`, `v${item.version}`],
      note: item.note,
      source: item.end_of_support_source ?? item.envoy_source,
    }),
  );
