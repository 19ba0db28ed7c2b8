import { externalAuthorization } from '../../build/filters.ts';
import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'authz',
  shows: 'The HTTP authorizer itself fails with 500.',
  cause: 'ext-authz-service-unavailable',
  tells: ['access-istio.txt'],
  setUp: () =>
    serverSidecar({
      of: 'votes.poll:8820',
      app: peer('answers'),
      from: 'voter.poll',
      filters: [externalAuthorization({ http: 'guard.poll:9092' })],
      also: [{ service: 'guard.poll:9092', peers: [peer('answers', { status: 500, body: 'panic: nil map\n' })] }],
    }),
  request: get('/votes/mine', { agent: 'Phoenix LiveView/0.20' }),
});
