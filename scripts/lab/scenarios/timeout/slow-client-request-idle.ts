import { defineScenario, gateway, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'timeout',
  shows: 'The client stops sending its body: 408 with SI.',
  cause: 'slow-client-request',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    gateway({
      host: 'upload.example.com',
      to: 'photos.upload:8306',
      endpoints: [peer('answers')],
      manager: { stream_idle_timeout: '1s' },
    }),
  request: raw(
    [
      'POST /photos HTTP/1.1\r\nhost: upload.example.com\r\nuser-agent: Instax/2.2 CFNetwork\r\ncontent-length: 4000\r\n\r\nJFIF',
    ],
    {
      patience: 2500,
    },
  ),
});
