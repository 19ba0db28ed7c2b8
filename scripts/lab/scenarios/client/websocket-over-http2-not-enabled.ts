import { defineScenario, gateway, h2Opening, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'A browser opens a WebSocket over HTTP/2 (extended CONNECT), which the gateway does not allow.',
  cause: 'websocket-over-h2-not-enabled',
  tells: ['envoy.log'],
  setUp: () => gateway({ host: 'ws.example.com', to: 'sockets.ws:8415', endpoints: [peer('websocket')] }),
  request: raw(
    [
      h2Opening({
        ':method': 'CONNECT',
        ':protocol': 'websocket',
        ':scheme': 'http',
        ':path': '/socket',
        ':authority': 'ws.example.com',
        'user-agent': 'Firefox/126.0',
        'sec-websocket-version': '13',
      }),
    ],
    { shows: 'hexadecimal', patience: 300 },
  ),
});
