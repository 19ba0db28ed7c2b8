import { authorization, fromNamespace } from '../../build/filters.ts';
import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'authz',
  shows: "The health check of the cloud's load balancer has no identity, and the policy asks for one.",
  cause: 'authz-blocks-platform-probe',
  tells: ['access-istio.txt', 'envoy.log'],
  setUp: () =>
    serverSidecar({
      of: 'landing.marketing:8805',
      app: peer('answers'),
      mode: 'permissive',
      from: 'cloud-lb.kube-system',
      filters: [
        authorization('ALLOW', [
          { policy: 'from-ingress', namespace: 'marketing', principals: [fromNamespace('istio-system')] },
        ]),
      ],
    }),
  request: get('/healthz', { agent: 'GoogleHC/1.0' }),
});
