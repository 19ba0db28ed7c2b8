import { authorization, isPrincipal } from '../../build/filters.ts';
import { defineScenario, get, peer, twoSidecars } from '../../scenario.ts';

export default defineScenario({
  area: 'authz',
  shows:
    'Mutual TLS works and the caller runs as another service account than the policy names: the client side sees only 403.',
  cause: 'authz-principal-mismatch',
  tells: ['server-access-istio.txt', 'server-envoy.log'],
  setUp: () =>
    twoSidecars({
      client: { of: 'default.orders' },
      server: {
        of: 'stock-write.orders:8802',
        mode: 'strict',
        app: peer('answers'),
        filters: [
          authorization('ALLOW', [
            {
              policy: 'stock-callers',
              namespace: 'orders',
              principals: [isPrincipal('cluster.local/ns/orders/sa/order-service')],
            },
          ]),
        ],
      },
    }),
  request: get('/stock/reserve', { agent: 'Feign/13.2' }),
});
