import { defineScenario, get, peer, twoSidecars } from '../../scenario.ts';

export default defineScenario({
  area: 'mtls',
  shows:
    "The server does not know the client's root. TLS 1.3 hides it: UC on the client side, the alert only in its debug log.",
  cause: 'multicluster-root-not-shared',
  tells: ['envoy.log', 'server-envoy.log'],
  setUp: () =>
    twoSidecars({
      client: {
        of: 'replica.db-east',
        mutual: { shows: { identity: 'cluster.local/ns/db-east/sa/replica', signedBy: 'other-mesh' } },
      },
      server: { of: 'primary.db-west:8507', mode: 'strict', app: peer('answers') },
    }),
  request: get('/replication/slot', { agent: 'patroni/3.3.0' }),
});
