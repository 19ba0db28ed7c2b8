import { throughEgressGateway } from '../../build/behind-gateway.ts';
import { defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'egress',
  shows: 'The circuit breaker of the egress gateway is full; the caller’s sidecar sees 81 bytes `via_upstream`.',
  cause: 'circuit-breaker-overflow',
  tells: ['server-access-istio.txt'],
  setUp: () =>
    throughEgressGateway({
      client: { of: 'ledger.bank' },
      gateway: {
        host: 'api.rates.example',
        to: 'api-rates.egress:8722',
        endpoints: [peer('answers')],
        cluster: { circuit_breakers: { thresholds: [{ max_pending_requests: 0 }] } },
      },
    }),
  request: get('/v1/eur', { agent: 'axios/1.7.2', host: 'api.rates.example' }),
});
