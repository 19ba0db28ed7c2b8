import { clientSidecar, defineScenario, h2Opening, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows:
    'An HTTP/2 client that hangs does not answer the keepalive ping: the proxy closes it, downstream_local_disconnect.',
  cause: 'downstream-client-disconnect',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'frozen.mobile',
      to: 'stream.mobile:8440',
      endpoints: [peer('silent')],
      manager: { http2_protocol_options: { connection_keepalive: { interval: '0.5s', timeout: '0.25s' } } },
    }),
  request: raw(
    [
      h2Opening({
        ':method': 'GET',
        ':scheme': 'http',
        ':path': '/stream',
        ':authority': 'stream.mobile:8440',
        'user-agent': 'okhttp/4.9.2',
      }),
    ],
    { shows: 'nothing', patience: 1500 },
  ),
});
