import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

const agent = 'okhttp/4.12.0';

export default defineScenario({
  area: 'connection',
  shows:
    'The application answers 503 itself, with nothing and with 25 bytes: as short as the replies of Envoy’s filters.',
  cause: 'app-answered-error-itself',
  tells: ['access-istio.txt'],
  setUp: () =>
    serverSidecar({
      of: 'pricing.shop:8084',
      from: 'web.shop',
      app: peer('answers', {
        paths: {
          '/prices': { status: 503, body: '' },
          '/offers': { status: 503, body: '{"error":"index is cold"}' },
        },
      }),
    }),
  request: [get('/prices', { agent }), get('/offers', { agent })],
});
