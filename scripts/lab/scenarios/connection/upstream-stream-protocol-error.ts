import { clientSidecar, defineScenario, h2, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'RST_STREAM with PROTOCOL_ERROR: UR and 503 on Envoy 1.36, UPE and 502 later.',
  cause: 'upstream-stream-reset',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'scheduler.ml',
      to: 'trainer.ml:8470',
      protocol: 'http2',
      endpoints: [peer('h2-resets', { code: 'protocol' })],
    }),
  request: h2('PUT', '/jobs/311', { agent: 'reqwest/0.12.4', body: '7b7d' }),
});
