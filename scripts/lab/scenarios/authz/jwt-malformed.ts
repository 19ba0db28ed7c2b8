import { requestAuthentication } from '../../build/filters.ts';
import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'authz',
  shows: 'What stands after Bearer is no token: two dots are missing.',
  cause: 'jwt-malformed',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    serverSidecar({
      of: 'loyalty.cards:8810',
      app: peer('answers'),
      from: 'pos.cards',
      filters: [requestAuthentication({})],
    }),
  request: get('/cards/99', { agent: 'PAX-A920', headers: { authorization: 'Bearer 9f2c1d77-0ab4' } }),
});
