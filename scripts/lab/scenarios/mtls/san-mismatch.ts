import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'mtls',
  shows: 'The pod runs under another service account than the client expects.',
  cause: 'san-mismatch',
  tells: ['access-istio.txt', 'envoy.log'],
  setUp: () =>
    clientSidecar({
      of: 'gate.airport',
      to: 'boarding.airport:8505',
      tls: 'mutual',
      endpoints: [peer('tls-answers', { shows: { identity: 'cluster.local/ns/airport/sa/default' } })],
    }),
  request: get('/boarding/LH400', { agent: 'axios/0.27.2' }),
});
