import { defineScenario, filesAlone, program } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'istioctl analyze finds rules behind one that matches everything.',
  cause: 'route-order-shadows',
  tells: ['client-istioctl.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    filesAlone({
      'mesh.yaml': `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: web, namespace: shop }
spec:
  hosts: [web]
  http:
    - route: [{ destination: { host: web } }]
    - match: [{ uri: { prefix: /api } }]
      route: [{ destination: { host: web } }]
    - route: [{ destination: { host: web } }]
---
apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop }
spec: { selector: { app: web }, ports: [{ name: http, port: 80 }] }
`,
    }),
  request: program('istioctl', ['analyze', '--all-namespaces', '--use-kube=false', 'mesh.yaml']),
});
