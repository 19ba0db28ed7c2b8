import { requestAuthentication } from '../../build/filters.ts';
import { defineScenario, gateway, get, peer } from '../../scenario.ts';
import { token } from '../../tokens.ts';

export default defineScenario({
  area: 'authz',
  shows: 'The token in the request has expired.',
  cause: 'jwt-expired',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    gateway({
      host: 'api.example.com',
      to: 'api.backend:8080',
      endpoints: [peer('answers')],
      filters: [requestAuthentication({})],
    }),
  request: get('/v1/subscriptions', {
    agent: 'MyApp/4.2.1 (iOS 17.4)',
    headers: { authorization: `Bearer ${token({ dates: 'expired' })}` },
  }),
});
