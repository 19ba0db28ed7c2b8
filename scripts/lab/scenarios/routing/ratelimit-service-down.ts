import { countedByPath, rateLimit } from '../../build/filters.ts';
import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'The rate limit service is away and failure_mode_deny is on: 500 RLSE.',
  cause: 'ratelimit-service-unreachable',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    gateway({
      host: 'checkout.example.eu',
      to: 'orders.checkout:8606',
      endpoints: [peer('answers')],
      route: countedByPath,
      filters: [rateLimit('ratelimit.quota:8081', { failure_mode_deny: true })],
      also: [{ service: 'ratelimit.quota:8081', peers: [peer('closed-port')], http2: true }],
    }),
  request: get('/orders/open', { agent: 'Shopware/6.6' }),
});
