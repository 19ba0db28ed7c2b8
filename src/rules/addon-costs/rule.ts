import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The addons take more than the mesh itself',
  says: 'Prometheus, tracing or Kiali beside the mesh need more memory or disk than they were given.',
  area: 'observability',
  per: 'proxy',
  signs: {
    suggests: [
      {
        when: {
          record: {
            phrase: 'addon-oomkilled',
          },
        },
        because: 'The pod that was killed is one of the addons, whose needs grow with proxies and requests.',
      },
    ],
  },
  supersedes: ['app-crash-loop', 'sidecar-oom'],
  leadsTo: ['kiali-prometheus-unreachable'],
  lookalikes: ['high-cardinality-metrics', 'istiod-oom', 'app-crash-loop'],
  scan: {
    no: 'It stands in the output of kubectl, istioctl or istiod, not in a proxy’s log.',
  },
  applies: {},
  fixes: [
    {
      do: 'See what each of them takes.',
      snippet:
        'kubectl top pod -n istio-system --containers | sort -k4 -h | tail\nkubectl get deploy,statefulset -n istio-system -o yaml | grep -E "name:|memory:|retention"',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'You know who grows.',
    },
    {
      do: 'Replace the samples by a monitoring that was made for it: limits, retention, storage.',
      snippet: 'args: ["--storage.tsdb.retention.time=6h"]   # the sample Prometheus, as long as it stays',
      risk: 'Older values are gone.',
      undo: 'Write the former retention.',
      verify: 'Memory stays level for a day.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: observability best practices',
      url: 'https://istio.io/latest/docs/ops/best-practices/observability/',
      read: '2026-11-23',
    },
    {
      title: 'Istio 1.29, samples/addons/README.md',
      url: 'https://github.com/istio/istio/blob/1.29.0/samples/addons/README.md',
      read: '2026-11-23',
    },
  ],
});
