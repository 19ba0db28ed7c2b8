import { clientSidecar, defineScenario, peer, post } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'The application takes JSON only and answers 415.',
  cause: 'app-4xx-not-mesh',
  tells: ['access-istio.txt'],
  keeps: ['access-istio.txt', 'access-istio.json.txt', 'reply.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    clientSidecar({
      of: 'cart.garden',
      to: 'orders.garden:8747',
      endpoints: [peer('answers', { status: 415, body: '{"error":"json only"}\n' })],
    }),
  request: post('/orders', '<order/>', { agent: 'okhttp/4.12.0', headers: { 'content-type': 'text/xml' } }),
});
