import { defineScenario, filesAlone, program } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'istioctl validate refuses a VirtualService whose rule matches and sends nowhere.',
  cause: 'virtualservice-route-without-destination',
  tells: ['client-istioctl.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    filesAlone({
      'mesh.yaml': `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: cart, namespace: shop }
spec:
  hosts: [cart]
  http:
    - match: [{ uri: { prefix: /old } }]
`,
    }),
  request: program('istioctl', ['validate', '-f', 'mesh.yaml']),
});
