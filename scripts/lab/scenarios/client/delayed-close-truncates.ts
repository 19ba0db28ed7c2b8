import { defineScenario, gateway, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows:
    'The request is turned away while the client still uploads: the connection is reset, and the reply may be lost.',
  cause: 'delayed-close-truncates-response',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    gateway({
      host: 'files.example.com',
      to: 'webdav.files:8438',
      endpoints: [peer('answers')],
      manager: { delayed_close_timeout: '0.25s' },
    }),
  request: raw(
    [
      'PUT /wrong HTTP/1.1\r\nHost: unknown.example.com\r\nUser-Agent: davfs2/1.7\r\nContent-Length: 100000\r\n\r\n',
      'x'.repeat(1000),
      1000,
      'x'.repeat(1000),
      100,
      'x'.repeat(1000),
    ],
    { patience: 800 },
  ),
});
