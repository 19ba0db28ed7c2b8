import { clientSidecar, defineScenario, get } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'The Service has no endpoint at all, as when its selector matches no ready pod.',
  cause: 'no-endpoints',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () => clientSidecar({ of: 'productpage.default', to: 'reviews.default:9080', endpoints: [] }),
  request: get('/reviews/0', { agent: 'python-requests/2.31.0' }),
});
