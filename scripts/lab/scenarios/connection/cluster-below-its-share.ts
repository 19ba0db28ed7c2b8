import { httpFilter } from '../../build/filters.ts';
import { clusterOf, defineScenario, gateway, get, peer } from '../../scenario.ts';

const to = 'tills.retail:8108';

export default defineScenario({
  area: 'connection',
  shows:
    'The health check filter of a gateway reports itself as failed, for too few hosts of a cluster are healthy: 503 LH.',
  cause: 'proxy-health-check-failed',
  tells: ['access-istio.txt'],
  setUp: () =>
    gateway({
      host: 'tills.example.com',
      to,
      endpoints: [peer('answers', { paths: { '/healthz': { status: 500, body: 'disk full\n' } } })],
      cluster: {
        health_checks: [
          {
            timeout: '0.5s',
            interval: '60s',
            healthy_threshold: 1,
            unhealthy_threshold: 1,
            http_health_check: { path: '/healthz', host: 'tills.retail' },
          },
        ],
      },
      filters: [
        httpFilter('health_check', 'health_check.v3.HealthCheck', {
          pass_through_mode: false,
          cluster_min_healthy_percentages: { [clusterOf(to)]: { value: 50 } },
          headers: [{ name: ':path', string_match: { exact: '/ready' } }],
        }),
      ],
    }),
  request: get('/ready', { agent: 'GoogleHC/1.0' }),
});
