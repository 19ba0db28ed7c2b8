import { defineScenario, get, peer, twoSidecars } from '../../scenario.ts';

export default defineScenario({
  area: 'mtls',
  shows:
    "The server's certificate has expired, seen from both sides: the server's proxy logs no request, only an alert.",
  cause: 'workload-cert-expired',
  tells: ['access-istio.txt', 'envoy.log', 'server-envoy.log'],
  setUp: () =>
    twoSidecars({
      client: { of: 'waiter.bistro' },
      server: {
        of: 'kitchen.bistro:8517',
        mode: 'strict',
        app: peer('answers'),
        mutual: { shows: { identity: 'cluster.local/ns/bistro/sa/kitchen', dates: 'expired' } },
      },
    }),
  request: get('/orders/table-4', { agent: 'Orderman/7' }),
});
