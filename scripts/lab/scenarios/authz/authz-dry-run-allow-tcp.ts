import { isPrincipal, tcpAuthorization } from '../../build/filters.ts';
import { defineScenario, peer, raw, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'authz',
  shows: 'An ALLOW policy on trial on a TCP port: the connection passes, and only the debug log tells.',
  cause: 'benign-dry-run-policy',
  tells: ['envoy.log'],
  keeps: ['envoy.log', 'access-istio.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    serverSidecar({
      of: 'queue.trial:8809',
      protocol: 'tcp',
      app: peer('tcp-echo'),
      from: 'user.trial',
      networkFilters: [
        tcpAuthorization(
          'ALLOW',
          [
            {
              policy: 'trial-allow',
              namespace: 'trial',
              principals: [isPrincipal('cluster.local/ns/trial/sa/worker')],
            },
          ],
          true,
        ),
      ],
    }),
  request: raw(['PING', 200], { leaves: 'closes' }),
});
