import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The adaptive concurrency filter turned the request away',
  says: 'The adaptive concurrency filter before {service} allows no more requests at a time.',
  area: 'connection',
  per: 'service',
  signs: {
    proves: [
      {
        when: { record: { codeDetails: 'reached_concurrency_limit' } },
        because: 'Only the adaptive concurrency filter writes `reached_concurrency_limit`.',
      },
    ],
    suggests: [
      {
        when: {
          record: { status: 503, flag: { empty: true }, routed: 'no', bytesSent: 25 },
          unless: { codeDetails: { matches: '.' } },
        },
        because: 'A 503 of the proxy’s own without a flag, exactly as long as “reached concurrency limit”.',
      },
      {
        when: { record: { phrase: 'body-reached-concurrency-limit' } },
        because: 'The body is the adaptive concurrency filter’s.',
      },
    ],
  },
  asks: {},
  lookalikes: ['circuit-breaker-overflow'],
  applies: {},
  fixes: [
    {
      do: 'See whether the service has become slow: the filter lowers its limit when latency rises.',
      snippet:
        'kubectl exec -n {namespace} {pod} -c istio-proxy -- pilot-agent request GET stats | grep adaptive_concurrency',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: '`rq_blocked` stands still.',
    },
    {
      do: 'Raise the floor or the largest limit of the filter in its EnvoyFilter.',
      snippet:
        'concurrency_limit_params:\n  max_concurrency_limit: 1000\n  concurrency_update_interval: 0.1s\nmin_rtt_calc_params:\n  min_concurrency: 20',
      risk: 'A service that cannot bear it becomes slower for everybody.',
      undo: 'kubectl apply the EnvoyFilter from before.',
      verify: 'No 503 with `reached_concurrency_limit` at usual load.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: adaptive concurrency',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/http/http_filters/adaptive_concurrency_filter',
      read: '2026-11-23',
    },
  ],
});
