import { defineScenario, filesAlone, program } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'istioctl validate refuses two destinations without a weight.',
  cause: 'virtualservice-weights-missing',
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
    - route:
        - { destination: { host: cart, subset: v1 }, weight: 0 }
        - { destination: { host: cart, subset: v2 } }
`,
    }),
  request: program('istioctl', ['validate', '-f', 'mesh.yaml']),
});
