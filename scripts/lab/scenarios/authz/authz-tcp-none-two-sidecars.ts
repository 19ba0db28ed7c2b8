import { isPrincipal, tcpAuthorization } from '../../build/filters.ts';
import { defineScenario, peer, raw, twoSidecars } from '../../scenario.ts';

export default defineScenario({
  area: 'authz',
  shows: 'On a TCP port no ALLOW policy names the identity with which the caller comes.',
  cause: 'authz-principal-mismatch',
  tells: [],
  keeps: ['server-access-istio.txt', 'server-envoy.log', 'access-istio.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    twoSidecars({
      client: { of: 'cart.vault' },
      server: {
        of: 'ledger.vault:8810',
        protocol: 'tcp',
        app: peer('tcp-echo'),
        mode: 'strict',
        networkFilters: [
          tcpAuthorization('ALLOW', [
            { policy: 'only-web', namespace: 'vault', principals: [isPrincipal('cluster.local/ns/vault/sa/web')] },
          ]),
        ],
      },
    }),
  request: raw(['PING', 300], { leaves: 'closes' }),
});
