import { isPort, tcpAuthorization } from '../../build/filters.ts';
import { defineScenario, peer, raw, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'authz',
  shows: 'A DENY on a TCP port: the connection is closed, and the reason stands in the column of the connection.',
  cause: 'authz-deny-rule-matched',
  tells: ['access-istio.txt', 'envoy.log'],
  setUp: () =>
    serverSidecar({
      of: 'redis.ledger:6381',
      protocol: 'tcp',
      app: peer('tcp-echo'),
      from: 'debug-shell.ledger',
      networkFilters: [
        tcpAuthorization('DENY', [{ policy: 'close-redis', namespace: 'ledger', permissions: [isPort(6381)] }]),
      ],
    }),
  request: raw(['*1\r\n$4\r\nINFO\r\n'], { patience: 300 }),
});
