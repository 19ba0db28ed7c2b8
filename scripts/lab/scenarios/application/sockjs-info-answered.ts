import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'A client of SockJS asks whether WebSockets are to be had: a healthy answer on a path of WebSockets.',
  cause: null,
  tells: [],
  keeps: ['access-istio.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    clientSidecar({
      of: 'client.domino',
      to: 'board.domino:8773',
      endpoints: [peer('answers', { body: '{"websocket":true}\n' })],
    }),
  request: get('/ws/info', { agent: 'okhttp/4.12.0' }),
});
