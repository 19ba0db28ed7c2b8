import { clientSidecar, clusterOf, defineScenario, get, peer } from '../../scenario.ts';

const to = 'vouchers.promo:8088';

export default defineScenario({
  area: 'connection',
  shows: 'The cluster is in maintenance mode by a runtime key.',
  cause: 'maintenance-mode',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    clientSidecar({
      of: 'campaigns.promo',
      to,
      endpoints: [peer('answers')],
      bootstrap: {
        layered_runtime: {
          layers: [{ name: 'static', static_layer: { [`upstream.maintenance_mode.${clusterOf(to)}`]: 100 } }],
        },
      },
    }),
  request: get('/vouchers/SPRING26', { agent: 'PHP-SOAP/8.2' }),
});
