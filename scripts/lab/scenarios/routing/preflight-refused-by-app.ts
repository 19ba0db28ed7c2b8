import { clientSidecar, curl, defineScenario, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'The application itself refuses the preflight.',
  cause: 'cors-preflight-rejected',
  tells: [],
  keeps: ['access-istio.txt', 'access-istio.json.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    clientSidecar({
      of: 'edge.optician',
      to: 'orders.optician:8905',
      endpoints: [peer('answers', { status: 403, body: '{"error":"token please"}\n' })],
    }),
  request: curl('OPTIONS', '/orders', {
    agent: 'Mozilla/5.0',
    headers: { origin: 'https://shop.example', 'access-control-request-method': 'GET' },
  }),
});
