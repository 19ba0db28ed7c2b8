import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'mtls',
  shows: 'The root of the mesh itself has expired.',
  cause: 'root-ca-expired',
  tells: ['access-istio.txt', 'envoy.log'],
  setUp: () =>
    clientSidecar({
      of: 'nurse-ui.clinic',
      to: 'beds.clinic:8504',
      tls: 'mutual',
      mutual: { trusts: 'old-mesh' },
      endpoints: [
        peer('tls-answers', { shows: { identity: 'cluster.local/ns/clinic/sa/beds', signedBy: 'old-mesh' } }),
      ],
    }),
  request: get('/beds/free', { agent: 'HAPI-FHIR/7.0.2' }),
});
