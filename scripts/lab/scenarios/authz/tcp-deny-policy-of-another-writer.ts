import { tcpAuthorization } from '../../build/filters.ts';
import { defineScenario, peer, raw, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'authz',
  shows: 'A DENY rule on a TCP port whose name is none of an AuthorizationPolicy: an EnvoyFilter brought it.',
  cause: 'authz-deny-rule-matched',
  tells: [],
  keeps: ['access-istio.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    serverSidecar({
      of: 'ledger.studio:8822',
      protocol: 'tcp',
      app: peer('tcp-echo'),
      from: 'cart.studio',
      networkFilters: [tcpAuthorization('DENY', [{ policy: 'closed-for-stocktaking' }])],
    }),
  request: raw(['PING', 300], { leaves: 'closes' }),
});
