import { defineScenario, filesAlone, program } from '../../scenario.ts';

export default defineScenario({
  area: 'egress',
  shows: 'istioctl validate refuses a wildcard that is to be resolved by DNS.',
  cause: 'serviceentry-wildcard-with-dns-resolution',
  tells: ['client-istioctl.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    filesAlone({
      'mesh.yaml': `apiVersion: networking.istio.io/v1
kind: ServiceEntry
metadata: { name: pay, namespace: shop }
spec:
  hosts: ['*.pay.example.com']
  resolution: DNS
  ports: [{ number: 443, name: tls, protocol: TLS }]
`,
    }),
  request: program('istioctl', ['validate', '-f', 'mesh.yaml']),
});
