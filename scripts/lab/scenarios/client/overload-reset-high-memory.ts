import { noPressure, overloaded } from '../../build/overload.ts';
import { clientSidecar, defineScenario, h2, peer, put, together } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'Under memory pressure the proxy resets the stream that holds most: OM.',
  cause: 'overload-manager',
  tells: ['access-istio.txt'],
  setUp: () => ({
    ...clientSidecar({
      of: 'slow-reader.bulk',
      to: 'exports.bulk:8429',
      endpoints: [peer('answers', { body: 'x'.repeat(6_000_000) })],
      manager: {
        http2_protocol_options: { initial_stream_window_size: 65535, initial_connection_window_size: 65535 },
      },
      listener: { per_connection_buffer_limit_bytes: 33_554_432 },
      cluster: { per_connection_buffer_limit_bytes: 33_554_432 },
      bootstrap: overloaded({
        actions: [{ name: 'envoy.overload_actions.reset_high_memory_stream', scaled: true }],
        tracked: 20,
      }),
    }),
    files: noPressure,
  }),
  request: [
    together(
      [
        h2('GET', '/exports/everything', { agent: 'SlowBulk/0.9', readsBody: false, patience: 3000 }),
        put('pressure', '0.95'),
      ],
      1700,
    ),
  ],
});
