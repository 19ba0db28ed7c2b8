import { defineScenario, filesAlone, program } from '../../scenario.ts';

export default defineScenario({
  area: 'egress',
  shows: 'istioctl analyze finds a ServiceEntry of TCP without an address.',
  cause: 'serviceentry-tcp-same-port-clash',
  tells: ['client-istioctl.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    filesAlone({
      'mesh.yaml': `apiVersion: networking.istio.io/v1
kind: ServiceEntry
metadata: { name: orders-db, namespace: shop }
spec:
  hosts: [orders.db.example.com]
  resolution: DNS
  ports: [{ number: 5432, name: tcp-db, protocol: TCP }]
`,
    }),
  request: program('istioctl', ['analyze', '--all-namespaces', '--use-kube=false', 'mesh.yaml']),
});
