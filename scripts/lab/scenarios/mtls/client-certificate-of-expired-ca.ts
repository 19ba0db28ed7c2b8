import { defineScenario, get, peer, twoSidecars } from '../../scenario.ts';

export default defineScenario({
  area: 'mtls',
  shows: "The CA of the caller's certificate has expired: the server's proxy finds the end at depth 1.",
  cause: 'root-ca-expired',
  tells: [],
  setUp: () =>
    twoSidecars({
      client: {
        of: 'old-vm.legacy',
        mutual: { shows: { identity: 'cluster.local/ns/legacy/sa/old-vm', signedBy: 'old-mesh' } },
      },
      server: { of: 'billing.legacy:8525', mode: 'strict', app: peer('answers'), mutual: { trusts: 'old-mesh' } },
    }),
  request: get('/bills', { agent: 'old-vm/1' }),
});
