import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A local rate limit of the proxy refused the request',
  says: 'The proxy of {service} counts requests itself, and its limit was reached.',
  area: 'routing',
  per: 'service',
  signs: {
    proves: [
      {
        when: { record: { codeDetails: 'local_rate_limited' } },
        because: 'Only Envoy’s local rate limit filter writes this.',
      },
    ],
    suggests: [
      {
        when: { record: { ownReply: 'local rate limit' } },
        because: 'The proxy refused it itself, and its reply is as long as `local_rate_limited`.',
      },
    ],
    fits: [
      {
        when: { record: { status: 429, bytesSent: 18 } },
        because:
          'The reply is 18 bytes long, as `local_rate_limited` is: a proxy on the way may limit. `Too Many Requests` and a line break are as long.',
      },
      {
        when: { record: { flag: 'RL' }, unless: { codeDetails: { matches: '.' } } },
        because: 'RL is set by the local and by the global rate limit.',
      },
    ],
  },
  asks: { 'rate-limit-of-proxy': { local: 'proves', global: 'rulesOut', none: 'rulesOut' } },
  lookalikes: ['ratelimit-service-unreachable', 'app-answered-error-itself', 'circuit-breaker-overflow'],
  applies: {},
  fixes: [
    {
      do: 'Find the EnvoyFilter and read its bucket: `max_tokens`, and `tokens_per_fill` every `fill_interval`.',
      snippet: 'kubectl get envoyfilter -A -o yaml | grep -A12 token_bucket',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'You know the limit; remember that each pod counts for itself.',
    },
    {
      do: 'Raise it, if the service bears it.',
      snippet: 'token_bucket:\n  max_tokens: 200\n  tokens_per_fill: 200\n  fill_interval: 60s',
      risk: 'More load reaches the service.',
      undo: 'Apply the EnvoyFilter from before.',
      verify: 'No 429 at the usual load, and 429 at twice of it.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: rate limits',
      url: 'https://istio.io/latest/docs/tasks/policy-enforcement/rate-limit/',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: local rate limit filter',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/http/http_filters/local_rate_limit_filter',
      read: '2026-11-23',
    },
  ],
});
