import { tcpAuthorization } from '../../build/filters.ts';
import { defineScenario, peer, raw, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'authz',
  shows: 'An ALLOW policy with paths selects a TCP port, where its rule is dropped: nothing is allowed.',
  cause: 'authz-http-fields-on-tcp-port',
  tells: ['access-istio.txt', 'envoy.log'],
  setUp: () =>
    serverSidecar({
      of: 'nats.bus:4222',
      protocol: 'tcp',
      app: peer('tcp-echo'),
      from: 'publisher.bus',
      networkFilters: [tcpAuthorization('ALLOW', [])],
    }),
  request: raw(['CONNECT {"verbose":false}\r\nPING\r\n'], { patience: 300 }),
});
