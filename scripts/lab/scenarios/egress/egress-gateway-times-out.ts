import { throughEgressGateway } from '../../build/behind-gateway.ts';
import { defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'egress',
  shows:
    'The route of the egress gateway has a timeout of a second; the caller’s sidecar sees 24 bytes `via_upstream`.',
  cause: 'upstream-request-timeout',
  tells: ['server-access-istio.txt'],
  setUp: () =>
    throughEgressGateway({
      client: { of: 'quotes.bank' },
      gateway: {
        host: 'api.slow.example',
        to: 'api-slow.egress:8723',
        endpoints: [peer('slow', { after: 3000 })],
        route: { timeout: '1s', retry_policy: undefined },
      },
    }),
  request: get('/v1/quotes', { agent: 'axios/1.7.2', host: 'api.slow.example' }),
});
