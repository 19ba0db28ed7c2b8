import { lua } from '../../build/filters.ts';
import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: "A filter of the application's own sidecar reads the whole reply, which does not fit the buffer.",
  cause: 'response-buffer-limit',
  tells: ['access-istio.txt', 'reply.txt'],
  keeps: ['access-istio.txt', 'envoy.log', 'reply.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    serverSidecar({
      of: 'archive.ledger:8743',
      app: peer('answers', { body: 'row\n'.repeat(20_000) }),
      from: 'report.ledger',
      filters: [lua('function envoy_on_response(h) h:body() end')],
      listener: { per_connection_buffer_limit_bytes: 16384 },
    }),
  request: get('/archive/2019', { agent: 'LibreOffice' }),
});
