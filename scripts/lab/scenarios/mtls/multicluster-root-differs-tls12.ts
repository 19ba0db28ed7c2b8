import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'mtls',
  shows:
    'A server behind the east-west gateway of another cluster does not know the authority of our certificate (TLS 1.2).',
  cause: 'multicluster-root-not-shared',
  tells: [],
  setUp: () =>
    clientSidecar({
      of: 'seats.theatre',
      to: 'plays.theatre:8522',
      targetPort: 15443,
      tls: 'mutual',
      endpoints: [
        peer('tls-strict', {
          shows: { identity: 'cluster.local/ns/theatre/sa/plays' },
          asks: 'other-mesh',
          upTo: 'TLSv1.2',
        }),
      ],
    }),
  request: get('/plays', { agent: 'seats/2' }),
});
