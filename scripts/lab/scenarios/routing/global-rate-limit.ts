import { countedByPath, rateLimit } from '../../build/filters.ts';
import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'The rate limit service says OVER_LIMIT: 429 RL with request_rate_limited.',
  cause: 'rate-limited',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    gateway({
      host: 'public.example.com',
      to: 'openapi.public:8605',
      endpoints: [peer('answers')],
      route: countedByPath,
      filters: [rateLimit('ratelimit.infra:8081')],
      also: [{ service: 'ratelimit.infra:8081', peers: [peer('grpc', { message: '0802' })], http2: true }],
    }),
  request: get('/v1/lookup?ip=1.1.1.1', { agent: 'Zapier' }),
});
