import { clientSidecar, defineScenario, peer, post } from '../../scenario.ts';

export default defineScenario({
  area: 'timeout',
  shows:
    'A request with a body has arrived in full, and then nothing moves: 504 with SI, as many bytes received as were promised.',
  cause: 'stream-idle-timeout',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    clientSidecar({
      of: 'console.ml',
      to: 'training.ml:8325',
      endpoints: [peer('silent')],
      manager: { stream_idle_timeout: '1s' },
    }),
  request: post('/jobs', '{"epochs":3}', { agent: 'python-httpx/0.27.0' }),
});
