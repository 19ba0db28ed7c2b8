import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'authz',
  shows: 'The application refuses with nineteen bytes, as long as Envoy’s own refusal.',
  cause: 'app-403-not-mesh',
  tells: ['access-istio.txt'],
  keeps: ['access-istio-1.8.txt', 'access-istio.txt', 'access-istio.json.txt', 'reply.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    serverSidecar({
      of: 'carts.market:8804',
      app: peer('answers', { status: 403, body: 'no entry, my friend' }),
      from: 'stall.market',
    }),
  request: get('/items', { agent: 'Go-http-client/1.1' }),
});
