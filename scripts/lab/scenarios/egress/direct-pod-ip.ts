import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'egress',
  shows: 'A caller keeps the address of a pod that is gone: PassthroughCluster is refused.',
  cause: 'direct-pod-ip-passthrough',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'eureka-client.spring',
      to: 'old-instance.spring:8706',
      endpoints: [peer('closed-port')],
      otherwise: 'allow_any',
      domains: ['only-this.internal'],
    }),
  request: get('/actuator/info', { agent: 'ReactorNetty/1.1.18', host: '10.244.2.99:8706' }),
});
