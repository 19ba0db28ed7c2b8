import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'The application refuses the upgrade to WebSocket with a 400 of its own.',
  cause: 'websocket-upstream-refused',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({ of: 'board.collab', to: 'live.collab:8124', endpoints: [peer('websocket', { refuses: 400 })] }),
  request: get('/socket.io/?EIO=4&transport=websocket', {
    agent: 'Mozilla/5.0 Chrome/124.0.0.0',
    headers: {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
    },
  }),
});
