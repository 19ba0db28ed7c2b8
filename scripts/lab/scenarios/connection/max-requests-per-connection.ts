import { httpOptions } from '../../build/http.ts';
import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

const agent = 'Dart/3.4 (dart:io)';

export default defineScenario({
  area: 'connection',
  shows: 'maxRequestsPerConnection 1: each request gets a connection of its own, which is healthy but slow.',
  cause: null,
  tells: [],
  setUp: () =>
    clientSidecar({
      of: 'kiosk.bakery',
      to: 'prices.bakery:8095',
      endpoints: [peer('answers')],
      cluster: {
        typed_extension_protocol_options: httpOptions({
          common_http_protocol_options: { max_requests_per_connection: 1 },
          explicit_http_config: { http_protocol_options: {} },
        }),
      },
    }),
  request: [get('/prices/bread', { agent }), get('/prices/rolls', { agent })],
});
