import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The rate limit service could not be asked',
  says: 'The proxy got no answer from the rate limit service, and refuses the request to {service} to be safe.',
  area: 'routing',
  per: 'service',
  signs: {
    proves: [
      {
        when: { record: { flag: 'RLSE' } },
        because: 'RLSE means that asking the rate limit service failed, and that the filter is set to deny then.',
      },
    ],
    fits: [
      {
        when: {
          record: { status: 500, server: { oneOf: ['istio-envoy', 'envoy'] }, bytesSent: 0 },
          unless: { upstreamTime: { min: 0 } },
        },
        because: 'An empty 500 of the proxy itself: a filter failed, the rate limit among them.',
      },
    ],
  },
  lookalikes: ['rate-limited', 'local-rate-limit', 'ext-authz-service-unavailable'],
  applies: {},
  fixes: [
    {
      do: 'Bring the rate limit service and its Redis back.',
      snippet:
        'kubectl get pods -n <ratelimit-namespace>\nkubectl logs -n <ratelimit-namespace> deploy/ratelimit --since=10m',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'Lines with RLSE stop.',
    },
    {
      do: 'Let requests pass while it is away, which is Envoy’s default.',
      snippet: 'failure_mode_deny: false',
      risk: 'While the service is down nothing is limited.',
      undo: 'Set `failure_mode_deny: true` again.',
      verify: 'With the service stopped, requests answer 200.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: rate limit filter',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/http/http_filters/rate_limit_filter',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: rate limits',
      url: 'https://istio.io/latest/docs/tasks/policy-enforcement/rate-limit/',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: response flags',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/observability/access_log/usage',
      read: '2026-11-23',
    },
  ],
});
