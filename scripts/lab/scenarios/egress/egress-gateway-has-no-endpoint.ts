import { throughEgressGateway } from '../../build/behind-gateway.ts';
import { defineScenario, get } from '../../scenario.ts';

export default defineScenario({
  area: 'egress',
  shows: 'The egress gateway finds no endpoint for an outside host; the caller’s sidecar sees 19 bytes `via_upstream`.',
  cause: 'no-endpoints',
  tells: [],
  setUp: () =>
    throughEgressGateway({
      client: { of: 'crm.sales' },
      gateway: { host: 'api.maps.example', to: 'api-maps.egress:8721', endpoints: [] },
    }),
  request: ['/v2/geocode', '/v2/route'].map((path) => get(path, { agent: 'axios/1.7.2', host: 'api.maps.example' })),
});
