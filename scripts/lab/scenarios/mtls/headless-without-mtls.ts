import { defineScenario, get, peer, twoSidecars } from '../../scenario.ts';

export default defineScenario({
  area: 'mtls',
  shows: 'A call to the address of a pod goes through PassthroughCluster in plain text, and the STRICT port resets it.',
  cause: 'headless-or-pod-ip-mtls',
  tells: ['access-istio.txt', 'server-access-istio.txt'],
  setUp: () =>
    twoSidecars({
      client: { of: 'gossip.cassandra', tls: 'disable', otherwise: 'allow_any', domains: ['seed-provider'] },
      server: { of: 'seed-0.cassandra:7071', mode: 'strict', app: peer('answers') },
    }),
  request: get('/ring', { agent: 'nodetool/4.1' }),
});
