import { externalAuthorization } from '../../build/filters.ts';
import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'authz',
  shows: 'An authorizer over gRPC says PERMISSION_DENIED.',
  cause: 'ext-authz-denied',
  tells: ['access-istio.txt'],
  setUp: () =>
    serverSidecar({
      of: 'orders-admin.retail:8816',
      app: peer('answers'),
      from: 'clerk.retail',
      filters: [externalAuthorization({ grpc: 'opa-envoy.policy:9191' })],
      also: [{ service: 'opa-envoy.policy:9191', peers: [peer('grpc', { message: '0a020807' })], http2: true }],
    }),
  request: get('/orders/all', { agent: 'Angular/17 HttpClient' }),
});
