import { httpFilter } from '../../build/filters.ts';
import { admin, defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'The proxy was told to fail its health check, as for a drain: 503 LH.',
  cause: 'proxy-health-check-failed',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    serverSidecar({
      of: 'session.game:8608',
      app: peer('answers'),
      from: 'nlb.edge',
      admin: true,
      filters: [
        httpFilter('health_check', 'health_check.v3.HealthCheck', {
          pass_through_mode: false,
          headers: [{ name: ':path', string_match: { exact: '/healthz/proxy' } }],
        }),
      ],
    }),
  request: [admin('/healthcheck/fail'), get('/healthz/proxy', { agent: 'ELB-HealthChecker/2.0' })],
});
