import { externalAuthorization } from '../../build/filters.ts';
import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'authz',
  shows: 'An authorizer refuses; the filter logs at trace level with which status.',
  cause: 'ext-authz-denied',
  tells: ['envoy.log'],
  keeps: ['envoy.log', 'access-istio.txt'],
  versions: ['1.40.0'],
  setUp: () => ({
    ...serverSidecar({
      of: 'files.tailor:8817',
      app: peer('answers'),
      from: 'web.tailor',
      filters: [externalAuthorization({ http: 'opa.tailor:8181' })],
      also: [{ service: 'opa.tailor:8181', peers: [peer('answers', { status: 403, body: 'no' })] }],
    }),
    levels: 'ext_authz:trace',
  }),
  request: get('/items', { agent: 'Go-http-client/1.1' }),
});
