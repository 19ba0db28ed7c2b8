import { defineScenario, get, peer, twoSidecars } from '../../scenario.ts';

export default defineScenario({
  area: 'mtls',
  shows: 'The same with TLS 1.2: the alert reaches the access log of the client side.',
  cause: 'multicluster-root-not-shared',
  tells: ['access-istio.txt', 'server-envoy.log'],
  setUp: () =>
    twoSidecars({
      client: {
        of: 'sync.eu-north',
        mutual: { shows: { identity: 'cluster.local/ns/eu-north/sa/sync', signedBy: 'other-mesh' }, upTo: 'TLSv1_2' },
      },
      server: { of: 'catalog.eu-south:8508', mode: 'strict', app: peer('answers') },
    }),
  request: get('/catalog/delta', { agent: 'rclone/v1.66.0' }),
});
