import { httpFilter } from '../../build/filters.ts';
import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows:
    'Probes of a gateway’s port 15021: one that the health check filter answers, one that goes on and is answered.',
  cause: 'health-check-noise',
  tells: ['access-istio.txt'],
  setUp: () =>
    gateway({
      host: 'istio-ingressgateway.istio-system',
      port: 15021,
      to: 'agent.istio-system:15020',
      endpoints: [peer('answers', { body: '' })],
      filters: [
        httpFilter('health_check', 'health_check.v3.HealthCheck', {
          pass_through_mode: false,
          headers: [{ name: ':path', string_match: { exact: '/envoy-hc' } }],
        }),
      ],
    }),
  request: [get('/envoy-hc', { agent: 'GoogleHC/1.0' }), get('/healthz/ready', { agent: 'kube-probe/1.30' })],
});
