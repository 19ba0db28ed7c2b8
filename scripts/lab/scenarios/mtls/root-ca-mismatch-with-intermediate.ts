import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'mtls',
  shows:
    'The certificate of the server comes with its issuer, and that one leads to a root that the caller does not hold.',
  cause: 'root-ca-mismatch',
  tells: [],
  setUp: () =>
    clientSidecar({
      of: 'gate.airport',
      to: 'flights.airport:8524',
      tls: 'mutual',
      endpoints: [
        peer('tls-answers', {
          shows: { identity: 'cluster.local/ns/airport/sa/flights', signedBy: 'other-mesh', intermediate: 'sent' },
        }),
      ],
    }),
  request: get('/departures', { agent: 'gate/7' }),
});
