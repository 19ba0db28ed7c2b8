import { localRateLimit } from '../../build/filters.ts';
import { defineScenario, get, peer, twoSidecars } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'The sidecar of the server limits the rate; the sidecar of the caller carries its 429.',
  cause: 'local-rate-limit',
  tells: ['server-access-istio.txt', 'reply.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    twoSidecars({
      client: { of: 'ticker.bourse' },
      server: { of: 'quotes.bourse:8751', app: peer('answers'), filters: [localRateLimit(1)] },
    }),
  request: [get('/quote/ABC', { agent: 'okhttp/4.12.0' }), get('/quote/ABC', { agent: 'okhttp/4.12.0' })],
});
