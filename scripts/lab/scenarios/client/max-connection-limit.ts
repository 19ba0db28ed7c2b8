import { typed } from '../../build/http.ts';
import { clientSidecar, defineScenario, get, peer, raw, together } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'The listener allows one connection; the next is closed at once, with nothing in the access log of requests.',
  cause: 'max-connection-limit',
  tells: [],
  setUp: () =>
    clientSidecar({
      of: 'bots.forum',
      to: 'threads.forum:8430',
      endpoints: [peer('answers')],
      networkFilters: [
        typed(
          'envoy.filters.network.connection_limit',
          'envoy.extensions.filters.network.connection_limit.v3.ConnectionLimit',
          { stat_prefix: 'limit', max_connections: 1 },
        ),
      ],
    }),
  request: together(
    [
      raw(['GET /t/1 HTTP/1.1\r\nhost: threads.forum:8430\r\nuser-agent: bot/1\r\n\r\n'], { patience: 600 }),
      get('/t/2', { agent: 'bot/2' }),
    ],
    120,
  ),
});
