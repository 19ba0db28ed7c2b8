import { defineScenario, filesAlone, program } from '../../scenario.ts';

export default defineScenario({
  area: 'egress',
  shows: 'istioctl validate refuses a VirtualService for every host of the mesh.',
  cause: 'serviceentry-any-host-forbidden',
  tells: ['client-istioctl.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    filesAlone({
      'mesh.yaml': `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: cart, namespace: shop }
spec:
  hosts: ['*']
  http:
    - route: [{ destination: { host: cart } }]
`,
    }),
  request: program('istioctl', ['validate', '-f', 'mesh.yaml']),
});
