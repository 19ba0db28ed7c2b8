import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'The application answers 409 each time, and the route retries it in vain.',
  cause: 'app-4xx-not-mesh',
  tells: [],
  keeps: ['access-istio.txt', 'access-envoy.txt', 'access-istio.json.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    clientSidecar({
      of: 'till.bookshop',
      to: 'stock.bookshop:8742',
      endpoints: [peer('answers', { status: 409, body: '{"error":"reserved"}\n' })],
      route: { retry_policy: { retry_on: 'retriable-4xx', num_retries: 2 } },
    }),
  request: get('/reserve/12', { agent: 'axios/1.7.9' }),
});
