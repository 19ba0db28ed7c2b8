import { defineScenario, gateway, h2Opening, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'The listener takes the extended CONNECT of HTTP/2 and allows no WebSocket on it: 403 upgrade_failed.',
  cause: 'http-upgrade-type-not-allowed',
  tells: ['access-istio.txt'],
  setUp: () =>
    gateway({
      host: 'chat.example.com',
      to: 'sockets.chat:8450',
      endpoints: [peer('websocket')],
      manager: { upgrade_configs: [], http2_protocol_options: { allow_connect: true } },
    }),
  request: raw(
    [
      h2Opening({
        ':method': 'CONNECT',
        ':protocol': 'websocket',
        ':scheme': 'http',
        ':path': '/socket',
        ':authority': 'chat.example.com',
        'user-agent': 'Firefox/126.0',
        'sec-websocket-version': '13',
      }),
    ],
    { shows: 'hexadecimal', patience: 300 },
  ),
});
