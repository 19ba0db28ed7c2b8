import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'The application is a proxy itself and hands on the words of one behind it.',
  cause: 'app-answered-error-itself',
  tells: [],
  keeps: ['access-istio.txt', 'access-istio.json.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    serverSidecar({
      of: 'api-gateway.edge:8761',
      app: peer('answers', {
        status: 503,
        headers: { 'content-type': 'text/plain' },
        body: 'upstream connect error or disconnect/reset before headers. reset reason: connection termination',
      }),
      from: 'web.edge',
    }),
  request: get('/v1/cart', { agent: 'okhttp/4.12.0' }),
});
