import { authorization, hasClaim, requestAuthentication } from '../../build/filters.ts';
import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'authz',
  shows: 'No token at all; RequestAuthentication lets that pass, and the AuthorizationPolicy says 403.',
  cause: 'jwt-missing',
  tells: ['access-istio.txt'],
  setUp: () =>
    gateway({
      host: 'data.example.com',
      to: 'lakehouse.data:8080',
      endpoints: [peer('answers')],
      filters: [
        requestAuthentication({}),
        authorization('ALLOW', [
          {
            policy: 'require-jwt',
            namespace: 'istio-system',
            permissions: [hasClaim('iss', 'https://login.example.com')],
          },
        ]),
      ],
    }),
  request: get('/tables', { agent: 'pandas/2.2.2' }),
});
