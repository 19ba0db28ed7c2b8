import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'mtls',
  shows: 'The way leads through the east-west gateway of another cluster, whose certificates come from another root.',
  cause: 'multicluster-root-not-shared',
  tells: [],
  setUp: () =>
    clientSidecar({
      of: 'seats.cinema',
      to: 'films.cinema:8521',
      targetPort: 15443,
      tls: 'mutual',
      endpoints: [
        peer('tls-answers', { shows: { identity: 'cluster.local/ns/cinema/sa/films', signedBy: 'other-mesh' } }),
      ],
    }),
  request: get('/films', { agent: 'seats/2' }),
});
