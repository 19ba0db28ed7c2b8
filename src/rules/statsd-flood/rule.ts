import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The proxies flood the network with statsd',
  says: 'The proxies send all their metrics as statsd[ to {address}]: the amount grows with the proxies times the destinations that each knows.',
  area: 'observability',
  per: 'proxy',
  signs: {
    suggests: [
      {
        when: { record: { phrase: 'statsd-bridge-of-charts' } },
        because:
          'The address is the bridge that Istio’s own charts installed up to 1.0.2: there every proxy of the mesh sends every metric that it has used, by default.',
      },
    ],
    fits: [
      {
        when: { record: { phrase: 'statsd-sink-set' } },
        because:
          'A statsd sink is set. Whether it is too much, the setting does not say: count the proxies and what each knows.',
      },
    ],
  },
  // That a sink is set is no more than possible: the text says so already.
  asks: { 'statsd-of-proxies': { none: 'rulesOut' } },
  lookalikes: ['proxy-memory-grows-with-destinations'],
  scan: { no: 'It stands in settings, not in a log.' },
  applies: {},
  fixes: [
    {
      do: 'Take the address out of the mesh’s settings, and restart the proxies.',
      snippet:
        '# remove statsdUdpAddress from meshConfig.defaultConfig, then\nkubectl rollout restart deployment -n <namespace>',
      risk: 'Whoever reads these metrics loses them; the restart cuts the connections of each pod.',
      undo: 'Put the address back and restart once more.',
      verify: '`istioctl proxy-config bootstrap <pod> -n <namespace> -o json | grep -c statsd` prints 0.',
    },
    {
      do: 'Let each proxy keep fewer metrics: drop inclusions that nobody reads.',
      snippet: 'kubectl get configmap istio -n istio-system -o yaml | grep -A12 proxyStatsMatcher',
      risk: 'Dashboards on Envoy’s own metrics go empty; the `istio_…` metrics stay.',
      undo: 'Write the inclusions back and restart the proxies.',
      verify: '`pilot-agent request GET stats | wc -l` in a restarted proxy prints fewer lines.',
      applies: { istio: '>=1.1' },
    },
    {
      do: 'Let each proxy know fewer destinations: a Sidecar with the hosts that its namespace calls.',
      snippet:
        'apiVersion: networking.istio.io/v1\nkind: Sidecar\nmetadata:\n  name: default\n  namespace: <namespace>\nspec:\n  egress:\n  - hosts: ["./*", "istio-system/*"]',
      risk: 'Calls to hosts that are not named fail, or leave as unknown traffic.',
      undo: 'kubectl delete sidecar -n <namespace> default',
      verify: '`istioctl proxy-config clusters` of a pod there lists fewer clusters.',
      applies: { istio: '>=1.1' },
    },
  ],
  sources: [
    {
      title: 'Istio 1.0.2 and 1.0.3, values.yaml of the chart: envoyStatsd.enabled true, then false',
      url: 'https://github.com/istio/istio/blob/1.0.2/install/kubernetes/helm/istio/values.yaml',
      read: '2026-11-23',
    },
    {
      title: 'Istio 1.29, tools/packaging/common/envoy_bootstrap.json: stats_sinks',
      url: 'https://github.com/istio/istio/blob/1.29.0/tools/packaging/common/envoy_bootstrap.json',
      read: '2026-11-23',
    },
    {
      title: 'Envoy, source/extensions/stat_sinks/common/statsd/statsd.cc: every used counter and gauge, at each flush',
      url: 'https://github.com/envoyproxy/envoy/blob/main/source/extensions/stat_sinks/common/statsd/statsd.cc',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: Envoy statistics',
      url: 'https://istio.io/latest/docs/ops/configuration/telemetry/envoy-stats/',
      read: '2026-11-23',
    },
  ],
});
