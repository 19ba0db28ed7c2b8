import { lua } from '../../build/filters.ts';
import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'A Lua filter reads the whole reply, which does not fit the buffer: 500.',
  cause: 'response-buffer-limit',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    clientSidecar({
      of: 'report.audit',
      to: 'archive.audit:8413',
      endpoints: [peer('answers', { body: 'row\n'.repeat(20_000) })],
      filters: [lua('function envoy_on_response(h) h:body() end')],
      listener: { per_connection_buffer_limit_bytes: 16384 },
      route: { retry_policy: undefined },
    }),
  request: get('/archive/2019', { agent: 'LibreOffice' }),
});
