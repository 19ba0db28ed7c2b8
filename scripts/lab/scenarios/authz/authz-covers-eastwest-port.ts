import { isPrincipal, tcpAuthorization } from '../../build/filters.ts';
import { defineScenario, gateway, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'authz',
  shows: 'A policy without ports selects the east-west gateway too and closes its port 15443 for the other cluster.',
  cause: 'authz-policy-covers-eastwest-port',
  tells: ['access-istio.txt', 'envoy.log'],
  setUp: () =>
    gateway({
      of: 'istio-eastwestgateway.istio-system',
      host: 'outbound_.8080_._.orders.shop.svc.cluster.local',
      to: 'orders.shop:8080',
      port: 15443,
      protocol: 'tcp',
      endpoints: [peer('tcp-echo')],
      networkFilters: [
        tcpAuthorization('ALLOW', [
          {
            policy: 'ingress-only',
            namespace: 'istio-system',
            principals: [isPrincipal('cluster.local/ns/edge/sa/edge')],
          },
        ]),
      ],
    }),
  request: raw([Buffer.from('16030100c8010000c40303', 'hex')], { patience: 300 }),
});
