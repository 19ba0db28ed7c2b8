import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'The path of a WebSocket is unknown to the application, for somebody took the Upgrade header away.',
  cause: 'websocket-upstream-refused',
  tells: [],
  keeps: ['access-istio.txt', 'access-istio.json.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    clientSidecar({
      of: 'client.draughts',
      to: 'board.draughts:8750',
      endpoints: [peer('answers', { status: 404, body: '{"error":"not found"}\n' })],
    }),
  request: get('/socket.io/?EIO=4&transport=websocket', { agent: 'okhttp/4.12.0' }),
});
