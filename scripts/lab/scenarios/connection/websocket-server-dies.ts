import { clientSidecar, defineScenario, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'A WebSocket stands, and the pod behind it is killed: its connection is reset.',
  cause: 'long-lived-connection-cut-by-drain',
  tells: [],
  setUp: () =>
    clientSidecar({
      of: 'lobby.chat',
      to: 'rooms.chat:8105',
      endpoints: [peer('websocket', { resetsAfter: 750 })],
    }),
  request: raw(
    [
      'GET /rooms/7 HTTP/1.1\r\nhost: rooms.chat:8105\r\nuser-agent: Mozilla/5.0 Firefox/126.0\r\nconnection: Upgrade\r\n' +
        'upgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    ],
    { patience: 2000 },
  ),
});
