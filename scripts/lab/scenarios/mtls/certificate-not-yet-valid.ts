import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'mtls',
  shows: 'The certificate of the server is valid from tomorrow: the clocks of two nodes differ.',
  cause: 'cert-not-yet-valid',
  tells: ['access-istio.txt', 'envoy.log'],
  setUp: () =>
    clientSidecar({
      of: 'gps.fleet',
      to: 'positions.fleet:8503',
      tls: 'mutual',
      endpoints: [
        peer('tls-answers', { shows: { identity: 'cluster.local/ns/fleet/sa/positions', dates: 'not-yet' } }),
      ],
    }),
  request: get('/positions/truck-9', { agent: 'Rust/reqwest 0.11' }),
});
