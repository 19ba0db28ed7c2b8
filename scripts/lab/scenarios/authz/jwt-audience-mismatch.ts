import { requestAuthentication } from '../../build/filters.ts';
import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';
import { token } from '../../tokens.ts';

export default defineScenario({
  area: 'authz',
  shows: 'The token was issued for another audience: 403, not 401.',
  cause: 'jwt-audience-mismatch',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    serverSidecar({
      of: 'wallet.payments:7000',
      app: peer('answers'),
      from: 'mobile-bff.payments',
      filters: [requestAuthentication({ audiences: ['wallet.example.com'] })],
    }),
  request: get('/balance', {
    agent: 'ktor-client',
    headers: { authorization: `Bearer ${token({ audience: 'shop.example.com' })}` },
  }),
});
