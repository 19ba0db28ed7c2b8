import { defineScenario, filesAlone, program } from '../../scenario.ts';

export default defineScenario({
  area: 'egress',
  shows: 'istioctl analyze finds one host and port in two ServiceEntries with different protocols.',
  cause: 'serviceentry-overlap',
  tells: ['client-istioctl.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    filesAlone({
      'mesh.yaml': `apiVersion: networking.istio.io/v1
kind: ServiceEntry
metadata: { name: pay, namespace: team-a }
spec:
  hosts: [pay.example.com]
  resolution: DNS
  ports: [{ number: 443, name: http, protocol: HTTP }]
---
apiVersion: networking.istio.io/v1
kind: ServiceEntry
metadata: { name: pay, namespace: team-b }
spec:
  hosts: [pay.example.com]
  resolution: DNS
  ports: [{ number: 443, name: tls, protocol: TLS }]
`,
    }),
  request: program('istioctl', ['analyze', '--all-namespaces', '--use-kube=false', 'mesh.yaml']),
});
