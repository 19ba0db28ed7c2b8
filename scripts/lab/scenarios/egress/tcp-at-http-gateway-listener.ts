import { defineScenario, gateway, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'egress',
  shows: 'A TCP protocol arrives at an HTTP server of the gateway: 400 DPE.',
  cause: 'gateway-http-listener-receives-tcp',
  tells: ['access-istio.txt', 'envoy.log'],
  setUp: () =>
    gateway({
      of: 'istio-egressgateway.egress-system',
      host: 'broker.mq.example',
      to: 'broker-mq.egress:8080',
      endpoints: [peer('answers')],
    }),
  request: raw([Buffer.from('101a00044d5154540402003c000e', 'hex'), '\r\n\r\n'], { patience: 300 }),
});
