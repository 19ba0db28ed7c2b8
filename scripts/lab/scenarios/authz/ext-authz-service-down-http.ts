import { externalAuthorization } from '../../build/filters.ts';
import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'authz',
  shows: 'The HTTP authorizer refuses connections.',
  cause: 'ext-authz-service-unavailable',
  tells: ['access-istio.txt'],
  setUp: () =>
    serverSidecar({
      of: 'deeds.registry:8818',
      app: peer('answers'),
      from: 'notary.registry',
      filters: [externalAuthorization({ http: 'authelia.sec:9091' })],
      also: [{ service: 'authelia.sec:9091', peers: [peer('closed-port')] }],
    }),
  request: get('/deeds/plot-7', { agent: 'Delphi/12' }),
});
