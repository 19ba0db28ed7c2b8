import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

const agent = 'k6/0.50.0 (https://k6.io/)';

export default defineScenario({
  area: 'connection',
  shows: 'Outlier detection ejects the only host after two failures: the third request finds none.',
  cause: 'outlier-ejection-all-hosts',
  tells: ['access-istio.txt', 'envoy.log'],
  setUp: () =>
    clientSidecar({
      of: 'loadgen.perf',
      to: 'checkout-api.perf:8000',
      endpoints: [
        peer('answers', { status: 500, body: 'NullPointerException\n', headers: { 'content-type': 'text/plain' } }),
      ],
      cluster: {
        outlier_detection: {
          consecutive_5xx: 2,
          base_ejection_time: '180s',
          max_ejection_percent: 100,
          interval: '10s',
        },
      },
    }),
  request: [get('/cart/1', { agent }), get('/cart/2', { agent }), get('/cart/3', { agent })],
});
