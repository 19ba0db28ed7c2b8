import { httpFilter } from '../../build/filters.ts';
import { typed } from '../../build/http.ts';
import { clusterOf, defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'A quota of the rate limit service is used up: 429.',
  cause: 'rate-limited',
  tells: ['access-istio.txt', 'access-istio.json.txt'],
  keeps: ['access-istio.txt', 'access-istio.json.txt', 'reply.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    gateway({
      host: 'quotes.example.com',
      to: 'quotes.tariff:8920',
      endpoints: [peer('answers')],
      filters: [
        httpFilter('rate_limit_quota', 'rate_limit_quota.v3.RateLimitQuotaFilterConfig', {
          rlqs_server: { envoy_grpc: { cluster_name: clusterOf('quota.tariff:8081') } },
          domain: 'tariff',
          bucket_matchers: {
            on_no_match: {
              action: typed(
                'buckets',
                'envoy.extensions.filters.http.rate_limit_quota.v3.RateLimitQuotaBucketSettings',
                {
                  bucket_id_builder: { bucket_id_builder: { name: { string_value: 'quotes' } } },
                  reporting_interval: '5s',
                  no_assignment_behavior: { fallback_rate_limit: { blanket_rule: 'DENY_ALL' } },
                },
              ),
            },
          },
        }),
      ],
      also: [{ service: 'quota.tariff:8081', peers: [peer('h2-silent')], http2: true }],
    }),
  request: [get('/quote/1', { agent: 'okhttp/4.12.0' }), get('/quote/2', { agent: 'okhttp/4.12.0' })],
});
