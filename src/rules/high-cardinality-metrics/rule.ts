import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The mesh’s metrics have too many series',
  says: 'The proxies’ metrics make more series than Prometheus allows or can hold.',
  area: 'observability',
  per: 'proxy',
  signs: {
    suggests: [
      {
        when: {
          record: {
            phrase: 'prometheus-sample-limit',
          },
        },
        because: 'A limit on series or samples was passed, in a text about the mesh’s metrics.',
      },
    ],
  },
  asks: {
    'metrics-of-workload': {
      http: 'suggests',
      none: 'against',
    },
  },
  lookalikes: ['addon-costs', 'statsd-flood'],
  applies: {},
  fixes: [
    {
      do: 'Count what makes the series.',
      snippet:
        'topk(10, count by (__name__) ({__name__=~"istio_.*"}))\ncount by (destination_service) (istio_requests_total)',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'You know the metric, and the label that grows.',
    },
    {
      do: 'Drop labels that nobody asks for.',
      snippet:
        'apiVersion: telemetry.istio.io/v1\nkind: Telemetry\nmetadata:\n  name: fewer-labels\n  namespace: istio-system\nspec:\n  metrics:\n  - providers: [{ name: prometheus }]\n    overrides:\n    - tagOverrides:\n        request_host: { operation: REMOVE }',
      risk: 'Dashboards and alerts by this label go empty.',
      undo: 'Delete the Telemetry.',
      verify: 'The count of series falls after the old ones have aged out.',
      applies: {
        istio: '>=1.11',
      },
    },
  ],
  sources: [
    {
      title: 'Istio docs: customizing metrics with the Telemetry API',
      url: 'https://istio.io/latest/docs/tasks/observability/metrics/telemetry-api/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: observability best practices',
      url: 'https://istio.io/latest/docs/ops/best-practices/observability/',
      read: '2026-11-23',
    },
  ],
});
