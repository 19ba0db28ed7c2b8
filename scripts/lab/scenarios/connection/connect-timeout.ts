import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'Packets to the pod are dropped, as by a NetworkPolicy: each attempt runs into the connect timeout.',
  cause: 'connect-timeout',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'checkout.shop',
      to: 'inventory.warehouse:8081',
      endpoints: [peer('swallow-syn')],
      cluster: { connect_timeout: '0.5s' },
    }),
  request: get('/v2/stock?sku=AX-1009', { agent: 'Java/21.0.2' }),
});
