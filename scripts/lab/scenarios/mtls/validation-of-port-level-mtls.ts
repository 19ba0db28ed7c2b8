import { defineScenario, filesAlone, program } from '../../scenario.ts';

export default defineScenario({
  area: 'mtls',
  shows: 'istioctl validate refuses a PeerAuthentication of a namespace with modes by port.',
  cause: 'portlevel-mtls-not-applied',
  tells: ['client-istioctl.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    filesAlone({
      'peer.yaml': `apiVersion: security.istio.io/v1
kind: PeerAuthentication
metadata: { name: default, namespace: shop }
spec:
  mtls: { mode: STRICT }
  portLevelMtls: { 8080: { mode: DISABLE } }
`,
    }),
  request: program('istioctl', ['validate', '-f', 'peer.yaml']),
});
