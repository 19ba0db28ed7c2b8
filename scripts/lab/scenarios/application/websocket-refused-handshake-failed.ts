import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'The application refuses the upgrade, and Envoy is set to take that for a failed handshake.',
  cause: 'websocket-upstream-refused',
  tells: ['access-istio.txt'],
  keeps: ['access-istio.txt', 'access-istio.json.txt', 'reply.txt'],
  versions: ['1.36.4'],
  setUp: () =>
    clientSidecar({
      of: 'client.ludo',
      to: 'board.ludo:8767',
      endpoints: [peer('websocket', { refuses: 403 })],
      bootstrap: {
        layered_runtime: {
          layers: [
            {
              name: 'static',
              static_layer: { 'envoy.reloadable_features.websocket_allow_4xx_5xx_through_filter_chain': false },
            },
          ],
        },
      },
    }),
  request: get('/ws', {
    agent: 'okhttp/4.12.0',
    headers: {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
    },
  }),
});
