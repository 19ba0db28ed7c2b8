import { clientSidecar, defineScenario, get } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'The subset of the DestinationRule selects a version label that no pod has.',
  cause: 'subset-without-endpoints',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({ of: 'productpage.bookstore', to: 'ratings.bookstore:9080', subset: 'v3', endpoints: [] }),
  request: get('/ratings/0', { agent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)' }),
});
