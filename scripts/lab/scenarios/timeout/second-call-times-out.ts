import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

const agent = 'ReactorNetty/1.1.18';

export default defineScenario({
  area: 'timeout',
  shows: 'One call is answered, the next is too slow for its route: in the debug log the router’s timer.',
  cause: 'upstream-request-timeout',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'basket.shop',
      to: 'stock.shop:8322',
      endpoints: [peer('slow', { after: [0, 3000] })],
      route: { timeout: '1s', retry_policy: undefined },
    }),
  request: [get('/stock/1', { agent }), get('/stock/2', { agent })],
});
