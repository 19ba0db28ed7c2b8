import { requestAuthentication } from '../../build/filters.ts';
import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';
import { token } from '../../tokens.ts';

export default defineScenario({
  area: 'authz',
  shows: 'What the issuer serves as its key set is a login page.',
  cause: 'jwks-invalid',
  tells: ['access-istio.txt', 'envoy.log'],
  setUp: () =>
    serverSidecar({
      of: 'tickets.zoo:8815',
      app: peer('answers'),
      from: 'gate.zoo',
      filters: [requestAuthentication({ keysFrom: { service: 'portal.auth:8080', path: '/oauth/keys' } })],
      also: [
        {
          service: 'portal.auth:8080',
          peers: [peer('answers', { body: '<html>Please log in</html>\n', headers: { 'content-type': 'text/html' } })],
        },
      ],
    }),
  request: get('/tickets/day', { agent: 'Nuxt/3.11', headers: { authorization: `Bearer ${token()}` } }),
});
