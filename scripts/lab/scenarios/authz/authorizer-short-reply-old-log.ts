import { externalAuthorization } from '../../build/filters.ts';
import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'authz',
  shows:
    'An authorizer answers with nineteen bytes, as long as Envoy’s own refusal, in the log as Istio wrote it before 1.9.',
  cause: 'ext-authz-denied',
  tells: ['access-istio.txt'],
  keeps: ['access-istio-1.8.txt', 'access-istio.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    serverSidecar({
      of: 'files.market:8803',
      app: peer('answers'),
      from: 'stall.market',
      filters: [externalAuthorization({ http: 'opa.market:8181' })],
      also: [{ service: 'opa.market:8181', peers: [peer('answers', { status: 403, body: 'no entry, my friend' })] }],
    }),
  request: get('/items', { agent: 'Go-http-client/1.1' }),
});
