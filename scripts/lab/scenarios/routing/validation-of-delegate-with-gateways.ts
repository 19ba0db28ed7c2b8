import { defineScenario, filesAlone, program } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'istioctl validate refuses a VirtualService without hosts, a delegate, that names gateways.',
  cause: 'delegate-not-found',
  tells: ['client-istioctl.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    filesAlone({
      'mesh.yaml': `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: cart, namespace: shop }
spec:
  hosts: []
  gateways: [public]
  http:
    - route: [{ destination: { host: cart } }]
`,
    }),
  request: program('istioctl', ['validate', '-f', 'mesh.yaml']),
});
