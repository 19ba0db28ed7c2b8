import { asWritten, type Entry, entry } from '../entry.ts';
import table from '../tables/istio-log-errors.json' with { type: 'json' };

/** Who of Istio's own programs speaks for the data plane, and who for the control plane. */
const side = (component: string): string =>
  /^(istiod|pilot$|istioctl|kube)/.test(component)
    ? 'control plane'
    : /^istio-(cni|init|validation)/.test(component)
      ? 'the node or the pod’s start'
      : 'sidecar or gateway';

/** Lines that pilot-agent, istiod, injection, CNI and Envoy's process write into their logs. */
export default (): readonly Entry[] =>
  table.items.map((item) =>
    entry('log-message', {
      ...asWritten(item),
      saidBy: `${item.component} (${item.level}, ${item.form})`,
      side: side(item.component),
      since: item.since_istio && `Istio ${item.since_istio}`,
      until: item.last_istio && `Istio ${item.last_istio}`,
      note: item.note,
      source: item.path
        ? `${table.source.repo}@${table.source.commit.slice(0, 12)} ${item.path}`
        : 'not read in a source',
    }),
  );
