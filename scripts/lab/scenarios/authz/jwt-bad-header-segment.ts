import { requestAuthentication } from '../../build/filters.ts';
import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'authz',
  shows: 'Three parts, the first of which is no base64 of JSON.',
  cause: 'jwt-malformed',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    serverSidecar({
      of: 'rewards.cards:8811',
      app: peer('answers'),
      from: 'app.cards',
      filters: [requestAuthentication({})],
    }),
  request: get('/rewards', { agent: 'Alamofire/5.9.1', headers: { authorization: 'Bearer abc.def.ghi' } }),
});
