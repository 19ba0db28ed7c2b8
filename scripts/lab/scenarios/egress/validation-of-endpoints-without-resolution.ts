import { defineScenario, filesAlone, program } from '../../scenario.ts';

export default defineScenario({
  area: 'egress',
  shows: 'istioctl validate refuses a ServiceEntry with endpoints and without resolution.',
  cause: 'serviceentry-resolution-none',
  tells: ['client-istioctl.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    filesAlone({
      'mesh.yaml': `apiVersion: networking.istio.io/v1
kind: ServiceEntry
metadata: { name: pay, namespace: shop }
spec:
  hosts: [pay.example.com]
  resolution: NONE
  ports: [{ number: 443, name: tls, protocol: TLS }]
  endpoints: [{ address: 203.0.113.7 }]
`,
    }),
  request: program('istioctl', ['validate', '-f', 'mesh.yaml']),
});
