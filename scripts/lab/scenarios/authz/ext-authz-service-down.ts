import { externalAuthorization } from '../../build/filters.ts';
import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'authz',
  shows: 'The gRPC authorizer refuses connections: each request is denied with UAEX and ext_authz_error.',
  cause: 'ext-authz-service-unavailable',
  tells: ['access-istio.txt', 'envoy.log'],
  setUp: () =>
    serverSidecar({
      of: 'records.archive:8817',
      app: peer('answers'),
      from: 'viewer.archive',
      filters: [externalAuthorization({ grpc: 'authorizer.sec:9001' })],
      also: [{ service: 'authorizer.sec:9001', peers: [peer('closed-port')], http2: true }],
    }),
  request: get('/records/1848', { agent: 'Java/1.8.0_402' }),
});
