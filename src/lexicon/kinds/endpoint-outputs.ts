import { type Entry, entry } from '../entry.ts';

/** What `istioctl proxy-config endpoints` prints of endpoints. */
const outputs = [
  {
    id: 'output-endpoint-healthy',
    wordings: ['HEALTHY ⟨gap⟩ OK ⟨gap⟩ outbound|'],
    means: 'The proxy may send to this endpoint',
    saidBy: 'istioctl',
  },
  {
    id: 'output-endpoint-ejected',
    wordings: ['HEALTHY ⟨gap⟩ FAILED ⟨gap⟩ outbound|'],
    means: 'Outlier detection has taken this endpoint out',
    saidBy: 'istioctl',
  },
  {
    id: 'output-endpoint-unhealthy',
    wordings: ['UNHEALTHY ⟨gap⟩ OK ⟨gap⟩ outbound|'],
    means: 'The endpoint is not ready, or fails the health check of the proxy',
    saidBy: 'istioctl',
  },
];

export default (): readonly Entry[] =>
  outputs.map((item) =>
    entry('neighbour', {
      ...item,
      side: 'the answer of a check',
      source: 'istio/istio@1.29.0 istioctl/pkg/writer/envoy/clusters/clusters.go',
    }),
  );
