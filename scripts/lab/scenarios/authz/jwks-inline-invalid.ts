import { requestAuthentication } from '../../build/filters.ts';
import { defineScenario, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'authz',
  shows: 'The keys stand in the policy itself and are no JSON.',
  cause: 'jwks-invalid',
  tells: ['envoy.log'],
  keeps: ['envoy.log'],
  versions: ['1.40.0'],
  setUp: () => ({
    ...serverSidecar({
      of: 'docs.library:8820',
      app: peer('answers'),
      filters: [requestAuthentication({ keys: 'not a key list' })],
      from: 'app.library',
    }),
    refused: true,
  }),
  request: [],
});
