import { ldsFile, listenersFromFile } from '../../build/lds.ts';
import { clientSidecar, defineScenario, peer, program, put, together } from '../../scenario.ts';

export default defineScenario({
  area: 'timeout',
  shows:
    'Connections of HTTP/2 reach their greatest age and get a GOAWAY, and are closed with calls still under way: each library’s own words.',
  cause: 'max-connection-duration',
  tells: [],
  versions: ['1.40.0'],
  setUp: () =>
    listenersFromFile(
      clientSidecar({
        of: 'app.social',
        to: 'feed.social:9091',
        protocol: 'grpc',
        endpoints: [peer('h2-silent')],
        route: { retry_policy: undefined },
        manager: { common_http_protocol_options: { max_connection_duration: '0.5s' }, drain_timeout: '0.2s' },
      }),
    ),
  request: together(
    [
      program('go-grpc', ['{door}/social.Feed/Follow']),
      program('go-http2', ['http://{door}/follow']),
      program('python-grpc', ['{door}/social.Feed/Follow']),
      put('lds.json', ldsFile([])),
    ],
    400,
  ),
});
