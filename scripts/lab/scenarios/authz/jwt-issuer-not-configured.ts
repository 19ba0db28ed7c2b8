import { requestAuthentication } from '../../build/filters.ts';
import { defineScenario, gateway, get, peer } from '../../scenario.ts';
import { token } from '../../tokens.ts';

export default defineScenario({
  area: 'authz',
  shows: 'The token is of an issuer that no RequestAuthentication names.',
  cause: 'jwt-issuer-not-configured',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    gateway({
      host: 'sso.example.org',
      to: 'me.sso:8080',
      endpoints: [peer('answers')],
      filters: [requestAuthentication({})],
    }),
  request: get('/userinfo', {
    agent: 'oidc-client-ts/3.0',
    headers: { authorization: `Bearer ${token({ issuer: 'https://login.example.com/' })}` },
  }),
});
