import { httpFilter } from '../../build/filters.ts';
import { defineScenario, gateway, peer, post } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows:
    'A filter of the gateway buffers requests up to 1 KiB and this one is larger: 413 under the name of the gateway.',
  cause: 'request-body-buffer-limit',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    gateway({
      host: 'forms.example.com',
      to: 'intake.forms:8455',
      endpoints: [peer('answers')],
      filters: [httpFilter('buffer', 'buffer.v3.Buffer', { max_request_bytes: 1024 })],
    }),
  request: post('/forms', 'x'.repeat(5000), { agent: 'Mozilla/5.0', headers: { expect: '' } }),
});
