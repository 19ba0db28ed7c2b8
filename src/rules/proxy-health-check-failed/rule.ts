import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The proxy was told to fail its health check',
  says: 'The proxy answers the health check with 503 because it was told to fail it, or because its cluster is unhealthy.',
  area: 'routing',
  per: 'service',
  signs: {
    proves: [
      {
        when: { record: { flag: 'LH' } },
        because:
          'LH is set only by Envoy’s health check filter: the proxy was told to fail, or the cluster behind it is not healthy enough.',
      },
    ],
  },
  lookalikes: ['filter-config-missing', 'no-endpoints'],
  applies: {},
  fixes: [
    {
      do: 'If it was told to fail (a drain), wait or take it back.',
      snippet: 'kubectl exec -n {namespace} <pod> -c istio-proxy -- curl -s -X POST localhost:15000/healthcheck/ok',
      risk: 'The balancer sends traffic to this proxy again.',
      undo: 'kubectl exec -n {namespace} <pod> -c istio-proxy -- curl -s -X POST localhost:15000/healthcheck/fail',
      verify: 'The health check answers 200.',
    },
    {
      do: 'If it reports an unhealthy cluster, look at the endpoints behind it.',
      snippet: 'istioctl proxy-config endpoints -n {namespace} <pod>',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The endpoints are HEALTHY.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: health check filter',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/http/http_filters/health_check_filter',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: response flags',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/observability/access_log/usage',
      read: '2026-11-23',
    },
  ],
});
