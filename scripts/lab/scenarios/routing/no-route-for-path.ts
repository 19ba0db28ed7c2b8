import { clientSidecar, clusterOf, defineScenario, get, peer } from '../../scenario.ts';

const to = 'catalog.store:3000';

export default defineScenario({
  area: 'routing',
  shows: 'The VirtualService of the host has no route for this path and no default route.',
  cause: 'no-route-for-path',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'web.store',
      to,
      endpoints: [peer('answers')],
      routes: [
        { name: 'products', match: { prefix: '/api/products' }, route: { cluster: clusterOf(to), timeout: '0s' } },
      ],
    }),
  request: get('/api/categories', { agent: 'axios/1.7.7' }),
});
