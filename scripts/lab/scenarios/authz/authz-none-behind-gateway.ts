import { authorization, isPrincipal } from '../../build/filters.ts';
import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'authz',
  shows: 'No ALLOW policy of a sidecar matched a request that came through a gateway.',
  cause: 'authz-no-allow-rule-matched',
  tells: [],
  keeps: ['access-istio.txt', 'envoy.log'],
  versions: ['1.40.0'],
  setUp: () =>
    serverSidecar({
      of: 'stock.harbor:8812',
      app: peer('answers'),
      from: 'istio-ingressgateway.istio-system',
      filters: [
        authorization('ALLOW', [
          { policy: 'only-cart', namespace: 'harbor', principals: [isPrincipal('cluster.local/ns/harbor/sa/cart')] },
        ]),
      ],
    }),
  request: get('/items', {
    agent: 'Mozilla/5.0 (X11; Linux x86_64; rv:126.0) Gecko/20100101 Firefox/126.0',
    headers: { 'x-forwarded-for': '203.0.113.77' },
  }),
});
