import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'mtls',
  shows: 'The server shows a certificate of another mesh, whose root the client does not know.',
  cause: 'root-ca-mismatch',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'planner.logistics',
      to: 'routes.logistics:8080',
      tls: 'mutual',
      endpoints: [
        peer('tls-answers', { shows: { identity: 'cluster.local/ns/logistics/sa/routes', signedBy: 'other-mesh' } }),
      ],
    }),
  request: get('/routes/HAM-MUC', { agent: 'Go-http-client/1.1' }),
});
