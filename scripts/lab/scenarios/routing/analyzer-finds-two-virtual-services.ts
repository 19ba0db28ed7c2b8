import { defineScenario, filesAlone, program } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'istioctl analyze finds two VirtualServices for one host of the mesh.',
  cause: 'conflicting-virtualservices',
  tells: ['client-istioctl.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    filesAlone({
      'mesh.yaml': `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: cart-a, namespace: shop }
spec:
  hosts: [cart]
  http:
    - route: [{ destination: { host: cart } }]
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: cart-b, namespace: shop }
spec:
  hosts: [cart]
  http:
    - timeout: 3s
      route: [{ destination: { host: cart } }]
---
apiVersion: v1
kind: Service
metadata: { name: cart, namespace: shop }
spec: { selector: { app: cart }, ports: [{ name: http, port: 80 }] }
`,
    }),
  request: program('istioctl', ['analyze', '--all-namespaces', '--use-kube=false', 'mesh.yaml']),
});
