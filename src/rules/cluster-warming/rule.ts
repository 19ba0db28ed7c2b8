import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The proxy has the destination, but not its endpoints yet',
  says: 'The proxy had just been told of {service}, and did not have its endpoints yet.',
  area: 'connection',
  per: 'service',
  signs: {
    suggests: [
      {
        when: { record: { phrase: 'log-endpoints-fetch-timed-out' } },
        because: 'The proxy has the cluster, and its endpoints did not come in time.',
      },
      {
        when: { record: { codeDetails: 'sub_cluster_warming_timeout' } },
        because: 'The proxy says that the cluster was not ready in time.',
      },
      {
        when: {
          all: [
            { record: { flag: { oneOf: ['UH', 'NC'] } } },
            { record: { status: { min: 200, max: 399 }, routed: 'yes' } },
          ],
          per: 'service',
          within: { seconds: 15 },
          inOrder: true,
        },
        because:
          'A few seconds later the same service answered: it was only at the beginning that the proxy had no host for it.',
      },
    ],
  },
  asks: {
    'when-in-life': { start: 'suggests', push: 'proves', 'any time': 'rulesOut', stop: 'rulesOut' },
    'health-of-endpoints': { healthy: 'suggests', none: 'against' },
  },
  lookalikes: ['health-check-failing'],
  applies: {},
  fixes: [
    {
      do: 'Wait until the proxy is ready before the application calls.',
      snippet: 'annotations:\n  proxy.istio.io/config: |\n    holdApplicationUntilProxyStarts: true',
      risk: 'The pod starts a little later.',
      undo: 'Remove the annotation.',
      verify: 'No UH in the first seconds of a pod.',
      applies: { istio: '>=1.7' },
    },
    {
      do: 'See whether pushes are slow: how long istiod takes to send endpoints.',
      snippet:
        'kubectl exec -n istio-system deploy/istiod -- curl -s localhost:15014/metrics | grep pilot_proxy_convergence_time_bucket | tail -5',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'Most pushes take less than a second.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: cluster manager, cluster warming',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/intro/arch_overview/upstream/cluster_manager',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: service discovery',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/intro/arch_overview/upstream/service_discovery',
      read: '2026-11-23',
    },
  ],
});
