import { clientSidecar, defineScenario, h2Opening, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows:
    'The reader of an event stream hangs and answers no keepalive ping: the proxy closes it, 200 DC with downstream_local_disconnect.',
  cause: 'downstream-client-disconnect',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'tablet.kiosk',
      to: 'menu.kiosk:8441',
      endpoints: [peer('varied', { name: 'menu' })],
      manager: { http2_protocol_options: { connection_keepalive: { interval: '0.5s', timeout: '0.25s' } } },
    }),
  request: raw(
    [
      h2Opening({
        ':method': 'GET',
        ':scheme': 'http',
        ':path': '/events',
        ':authority': 'menu.kiosk:8441',
        'user-agent': 'okhttp/4.12.0',
      }),
    ],
    { shows: 'nothing', patience: 1500 },
  ),
});
