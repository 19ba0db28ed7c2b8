import { defineScenario, gateway, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'timeout',
  shows: 'The client announces a body and sends none of it: 408 with SI, no byte received.',
  cause: 'slow-client-request',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    gateway({
      host: 'albums.example.com',
      to: 'albums.upload:8324',
      endpoints: [peer('answers')],
      manager: { stream_idle_timeout: '1s' },
    }),
  request: raw(
    [
      'POST /albums HTTP/1.1\r\nhost: albums.example.com\r\nuser-agent: Instax/2.2 CFNetwork\r\ncontent-length: 4000\r\n\r\n',
    ],
    { patience: 2500 },
  ),
});
