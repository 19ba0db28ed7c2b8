import { defineScenario, filesAlone, program } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'istioctl analyze finds a VirtualService that names a Gateway which its namespace does not have.',
  cause: 'virtualservice-other-namespace',
  tells: ['client-istioctl.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    filesAlone({
      'mesh.yaml': `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: web, namespace: team-a }
spec:
  hosts: [web.example.com]
  gateways: [public-gateway]
  http:
    - route: [{ destination: { host: web } }]
---
apiVersion: v1
kind: Service
metadata: { name: web, namespace: team-a }
spec: { selector: { app: web }, ports: [{ name: http, port: 80 }] }
`,
    }),
  request: program('istioctl', ['analyze', '--all-namespaces', '--use-kube=false', 'mesh.yaml']),
});
