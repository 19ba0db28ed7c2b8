import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'A WebSocket over which nothing is said is ended by the proxy for its idle time.',
  cause: 'stream-idle-timeout',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'ui.trading',
      to: 'ticks.trading:8454',
      endpoints: [peer('websocket')],
      manager: { stream_idle_timeout: '0.5s' },
    }),
  request: get('/ticks', {
    agent: 'Mozilla/5.0',
    headers: {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
    },
  }),
});
