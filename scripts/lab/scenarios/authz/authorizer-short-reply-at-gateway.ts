import { externalAuthorization } from '../../build/filters.ts';
import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'authz',
  shows: 'An authorizer refuses at a gateway with nineteen bytes, as long as Envoy’s own refusal.',
  cause: 'ext-authz-denied',
  tells: ['access-istio.txt'],
  keeps: ['access-istio.txt', 'access-istio.json.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    gateway({
      host: 'files.example.com',
      to: 'files.notary:8806',
      endpoints: [peer('answers')],
      filters: [externalAuthorization({ http: 'opa.notary:8181' })],
      also: [{ service: 'opa.notary:8181', peers: [peer('answers', { status: 403, body: 'no entry, my friend' })] }],
    }),
  request: get('/v1/files', { agent: 'okhttp/4.12.0' }),
});
