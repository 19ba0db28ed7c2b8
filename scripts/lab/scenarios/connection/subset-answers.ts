import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'A call to a subset that has a pod: the debug log of a healthy request.',
  cause: null,
  tells: [],
  setUp: () =>
    clientSidecar({ of: 'productpage.books', to: 'reviews.books:9080', subset: 'v2', endpoints: [peer('answers')] }),
  request: get('/reviews/0', { agent: 'python-requests/2.32.0' }),
});
