import { httpFilter } from '../../build/filters.ts';
import { defineScenario, peer, post, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'A filter buffers requests up to 1 KiB and this one is larger: 413.',
  cause: 'request-body-buffer-limit',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    serverSidecar({
      of: 'intake.claims:8412',
      app: peer('answers'),
      from: 'scanner.claims',
      filters: [httpFilter('buffer', 'buffer.v3.Buffer', { max_request_bytes: 1024 })],
    }),
  request: post('/claims/new', 'x'.repeat(5000), { agent: 'Scan2Cloud/2.0', headers: { expect: '' } }),
});
