import { defineScenario, filesAlone, program } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'istioctl validate refuses shares of localities that sum up to 90.',
  cause: 'locality-failover-not-working',
  tells: ['client-istioctl.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    filesAlone({
      'mesh.yaml': `apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata: { name: cart, namespace: shop }
spec:
  host: cart
  trafficPolicy:
    loadBalancer:
      simple: ROUND_ROBIN
      localityLbSetting: { distribute: [{ from: eu/*, to: { eu/west/*: 60, eu/east/*: 30 } }] }
    outlierDetection: { consecutive5xxErrors: 5 }
`,
    }),
  request: program('istioctl', ['validate', '-f', 'mesh.yaml']),
});
