import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The rate limit service refused the request',
  says: 'The rate limit service said that the limit for this request to {service} is reached.',
  area: 'routing',
  per: 'service',
  signs: {
    proves: [
      {
        when: { record: { codeDetails: 'request_rate_limited' } },
        because: 'Envoy writes this when the rate limit service answered OVER_LIMIT.',
      },
      {
        when: { record: { codeDetails: 'rate_limited_by_quota' } },
        because: 'Envoy writes this when the quota that the rate limit service handed out is used up.',
      },
    ],
    suggests: [
      {
        when: { record: { phrase: 'header-x-envoy-ratelimited' } },
        because: 'The filter that asks the rate limit service sets this header on what it refused.',
      },
      {
        when: {
          record: { flag: 'RL' },
          unless: { codeDetails: { matches: '.' }, ownReply: 'local rate limit' },
        },
        because: 'The proxy limits the rate (RL); without details the global service is the usual one in old versions.',
      },
    ],
    fits: [
      {
        when: {
          record: { status: 429, server: { oneOf: ['istio-envoy', 'envoy'] } },
          unless: { upstreamTime: { min: 0 } },
        },
        because: 'Envoy answered 429, and no time of an upstream is told.',
      },
    ],
  },
  asks: { 'rate-limit-of-proxy': { global: 'proves', local: 'rulesOut', none: 'rulesOut' } },
  lookalikes: ['ratelimit-service-unreachable', 'app-answered-error-itself', 'circuit-breaker-overflow'],
  applies: {},
  fixes: [
    {
      do: 'See which descriptor was counted, in the log of the rate limit service.',
      snippet: 'kubectl logs -n <ratelimit-namespace> deploy/ratelimit --since=5m | grep -iE "over limit|descriptor"',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The log names the domain and the key.',
    },
    {
      do: 'Raise the limit of that key.',
      snippet:
        'domain: <domain>\ndescriptors:\n- key: PATH\n  rate_limit:\n    unit: minute\n    requests_per_unit: 200',
      risk: 'More load reaches the service; the limit holds for all its callers together.',
      undo: 'Apply the ConfigMap from before.',
      verify: 'No 429 at the usual load.',
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
