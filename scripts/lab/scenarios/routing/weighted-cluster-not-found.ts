import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'A canary whose Service was never made gets all the weight: NC from a route with a name.',
  cause: 'destination-host-not-found',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'apigw.loyalty',
      to: 'points.loyalty:8601',
      endpoints: [peer('answers')],
      routes: [
        {
          name: 'canary',
          match: { prefix: '/' },
          route: {
            timeout: '0s',
            weighted_clusters: {
              clusters: [{ name: 'outbound|8601||points-canary.loyalty.svc.cluster.local', weight: 100 }],
            },
          },
        },
      ],
    }),
  request: get('/points/balance', { agent: 'kong/3.6.1' }),
});
