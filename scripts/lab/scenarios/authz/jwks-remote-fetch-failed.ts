import { requestAuthentication } from '../../build/filters.ts';
import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';
import { token } from '../../tokens.ts';

export default defineScenario({
  area: 'authz',
  shows: 'The proxy fetches the keys itself and cannot reach the issuer.',
  cause: 'jwks-remote-fetch-failed',
  tells: ['access-istio.txt', 'reply.txt', 'envoy.log'],
  setUp: () =>
    serverSidecar({
      of: 'bookings.spa:8813',
      app: peer('answers'),
      from: 'reception.spa',
      filters: [requestAuthentication({ keysFrom: { service: 'keycloak.auth:8180', path: '/realms/spa/certs' } })],
      also: [{ service: 'keycloak.auth:8180', peers: [peer('closed-port')] }],
    }),
  request: get('/bookings', { agent: 'keycloak-js/24', headers: { authorization: `Bearer ${token()}` } }),
});
