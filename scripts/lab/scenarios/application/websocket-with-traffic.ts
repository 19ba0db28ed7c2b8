import { clientSidecar, defineScenario, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'A WebSocket is accepted, both sides speak, and the client leaves: all is well.',
  cause: null,
  tells: [],
  keeps: ['access-istio.txt', 'access-istio.json.txt'],
  versions: ['1.40.0'],
  setUp: () => clientSidecar({ of: 'client.chess', to: 'board.chess:8749', endpoints: [peer('websocket')] }),
  request: raw(
    [
      'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nhost: board.chess:8749\r\nuser-agent: okhttp/4.12.0\r\nconnection: Upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
      200,
      Buffer.from('818564636465', 'hex'),
      300,
    ],
    { leaves: 'closes' },
  ),
});
