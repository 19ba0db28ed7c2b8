import { externalAuthorization } from '../../build/filters.ts';
import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'authz',
  shows: 'The authorizer does not answer within half a second.',
  cause: 'ext-authz-service-unavailable',
  tells: ['access-istio.txt'],
  setUp: () =>
    serverSidecar({
      of: 'grades.school:8819',
      app: peer('answers'),
      from: 'parent.school',
      filters: [externalAuthorization({ grpc: 'cerbos.sec:3593' })],
      also: [{ service: 'cerbos.sec:3593', peers: [peer('h2-silent')], http2: true }],
    }),
  request: get('/grades/4b', { agent: 'Expo/51' }),
});
