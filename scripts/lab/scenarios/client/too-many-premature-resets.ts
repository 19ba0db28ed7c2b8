import { clientSidecar, defineScenario, h2, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'A client that opens and resets streams too often has its connection cut.',
  cause: 'downstream-protocol-error',
  tells: ['access-istio.txt', 'envoy.log'],
  setUp: () =>
    clientSidecar({
      of: 'rapid.reset',
      to: 'target.reset:8436',
      endpoints: [peer('silent')],
      bootstrap: {
        layered_runtime: {
          layers: [
            {
              name: 'static',
              static_layer: {
                overload: { premature_reset_total_stream_count: 3, premature_reset_min_stream_lifetime_seconds: 5 },
              },
            },
          ],
        },
      },
    }),
  request: h2('GET', '/rapid', { agent: 'h2load nghttp2/1.61.0', resetsBefore: 4, patience: 1000 }),
});
