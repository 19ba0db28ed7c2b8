import { clientSidecar, defineScenario, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'A WebSocket is accepted and works, then the server drops the connection.',
  cause: 'upstream-reset-mid-response',
  tells: [],
  keeps: ['access-istio.txt', 'access-istio.json.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    clientSidecar({
      of: 'client.reversi',
      to: 'board.reversi:8766',
      endpoints: [peer('websocket', { closesAfter: 400 })],
    }),
  request: raw(
    [
      'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nhost: board.reversi:8766\r\nuser-agent: okhttp/4.12.0\r\nconnection: Upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
      100,
      Buffer.from('818564636465', 'hex'),
    ],
    { patience: 1500 },
  ),
});
