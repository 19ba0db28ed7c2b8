import { ldsFile, listenersFromFile } from '../../build/lds.ts';
import { clientSidecar, defineScenario, peer, program, put, together } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows:
    'A change of configuration replaces the listener while calls are under way: each library’s own words when the drain is over.',
  cause: 'listener-drain-on-config-push',
  tells: [],
  versions: ['1.40.0'],
  setUp: () =>
    listenersFromFile(
      clientSidecar({
        of: 'app.social',
        to: 'chat.social:9090',
        protocol: 'grpc',
        endpoints: [peer('h2-silent')],
        route: { retry_policy: undefined },
      }),
    ),
  request: together(
    [
      program('go-grpc', ['{door}/social.Chat/Subscribe']),
      program('go-http2', ['http://{door}/subscribe']),
      program('python-grpc', ['{door}/social.Chat/Subscribe']),
      put('lds.json', ldsFile([])),
    ],
    400,
  ),
});
