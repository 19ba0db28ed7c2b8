import { defineScenario, filesAlone, program } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'istioctl validate refuses a hash by a cookie without a name.',
  cause: 'sticky-session-lost',
  tells: ['client-istioctl.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    filesAlone({
      'mesh.yaml': `apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata: { name: cart, namespace: shop }
spec:
  host: cart
  trafficPolicy: { loadBalancer: { consistentHash: { httpCookie: { ttl: 0s } } } }
`,
    }),
  request: program('istioctl', ['validate', '-f', 'mesh.yaml']),
});
