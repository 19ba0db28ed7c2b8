import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'mtls',
  shows: 'The workload certificate of the server has expired: its proxy could not renew it.',
  cause: 'workload-cert-expired',
  tells: ['access-istio.txt', 'envoy.log'],
  setUp: () =>
    clientSidecar({
      of: 'tickets.events',
      to: 'seats.events:9000',
      tls: 'mutual',
      endpoints: [peer('tls-answers', { shows: { identity: 'cluster.local/ns/events/sa/seats', dates: 'expired' } })],
    }),
  request: get('/seats/A12', { agent: 'grpc-node-js/1.9.0' }),
});
