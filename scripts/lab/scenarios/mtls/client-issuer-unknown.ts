import { defineScenario, get, peer, twoSidecars } from '../../scenario.ts';

export default defineScenario({
  area: 'mtls',
  shows: "The caller's certificate comes with its issuer, and that one leads to a root that the server does not hold.",
  cause: 'root-ca-mismatch',
  tells: [],
  setUp: () =>
    twoSidecars({
      client: {
        of: 'vm-7.legacy',
        mutual: {
          shows: { identity: 'cluster.local/ns/legacy/sa/vm-7', signedBy: 'other-mesh', intermediate: 'sent' },
        },
      },
      server: { of: 'claims.legacy:8526', mode: 'strict', app: peer('answers') },
    }),
  request: get('/claims', { agent: 'vm/7' }),
});
