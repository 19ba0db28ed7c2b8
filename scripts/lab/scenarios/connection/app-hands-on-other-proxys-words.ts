import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

const agent = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15';
const text = { 'content-type': 'text/plain' };
const failure = 'upstream connect error or disconnect/reset before headers. reset reason: ';

export default defineScenario({
  area: 'connection',
  shows:
    'The application is an API gateway and hands on, byte by byte, what the proxies behind it answered: inbound, each a `via_upstream`.',
  cause: 'app-answered-error-itself',
  tells: [],
  setUp: () =>
    serverSidecar({
      of: 'api-gateway.edge:8000',
      from: 'istio-ingressgateway.istio-system',
      app: peer('answers', {
        paths: {
          '/cart': { status: 503, headers: text, body: `${failure}connection failure` },
          '/search': { status: 503, headers: text, body: `${failure}overflow` },
          '/ads': { status: 503, headers: text, body: 'no healthy upstream' },
          '/prices': { status: 504, headers: text, body: 'upstream request timeout' },
        },
      }),
    }),
  request: ['/cart', '/search', '/ads', '/prices'].map((path) => get(path, { agent })),
});
