import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'egress',
  shows: 'REGISTRY_ONLY and plain HTTP to a host without a ServiceEntry: 502 from the route block_all.',
  cause: 'registry-only-egress-blocked',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'weatherbot.apps',
      to: 'internal-api.apps:8701',
      endpoints: [peer('answers')],
      otherwise: 'block_all',
    }),
  request: get('/v1/current?q=Oslo', { agent: 'python-requests/2.32.0', host: 'api.weather.example' }),
});
