import { type Entry, entry } from '../entry.ts';

/** What `istioctl proxy-config endpoints` and `kubectl get endpointslices` print of endpoints. */
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
  {
    id: 'output-slice-unset',
    wordings: ['IPv4 ⟨gap⟩ <unset>', 'IPv6 ⟨gap⟩ <unset>'],
    means: 'The EndpointSlice of the service has no endpoint',
    saidBy: 'kubectl',
  },
];

export default (): readonly Entry[] =>
  outputs.map((item) =>
    entry('neighbour', {
      ...item,
      side: 'the answer of a check',
      source: 'istio/istio@1.29.0 istioctl/pkg/writer/envoy/clusters/clusters.go; kubectl 1.33',
    }),
  );
