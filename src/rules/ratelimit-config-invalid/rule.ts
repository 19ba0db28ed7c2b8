import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The rate limit service could not read its configuration',
  says: 'The rate limit service refuses its configuration, so limits are missing or old.',
  area: 'routing',
  per: 'service',
  signs: {
    proves: [
      {
        when: { record: { phrase: 'ratelimit-config-error' } },
        because: 'The rate limit service itself says that it could not load its configuration.',
      },
    ],
  },
  lookalikes: ['rate-limited', 'ratelimit-service-unreachable'],
  scan: { no: 'It stands in the log of the rate limit service, not in a proxy’s.' },
  applies: {},
  fixes: [
    {
      do: 'Read the reason behind the message; mostly a wrong indentation, a descriptor twice, or an unknown unit.',
      snippet:
        'kubectl logs -n <ratelimit-namespace> deploy/ratelimit | grep -i "error loading"\nkubectl get configmap -n <ratelimit-namespace> ratelimit-config -o yaml',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'After the change the log says that the configuration was loaded.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: rate limits',
      url: 'https://istio.io/latest/docs/tasks/policy-enforcement/rate-limit/',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: rate limit filter',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/http/http_filters/rate_limit_filter',
      read: '2026-11-23',
    },
  ],
});
