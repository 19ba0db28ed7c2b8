import { clientSidecar, clusterOf, defineScenario, peer, program } from '../../scenario.ts';

const to = 'coupons.promo:8088';

export default defineScenario({
  area: 'connection',
  shows: 'The cluster is in maintenance mode: the body alone, as a terminal shows it.',
  cause: 'maintenance-mode',
  tells: [],
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
  request: program('curl', ['-sS', 'http://{door}/coupons']),
  keeps: ['client-curl.txt'],
});
