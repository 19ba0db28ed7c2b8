import { defineScenario, filesAlone, program } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'istioctl analyze finds DestinationRules that begin TLS and name no authority to check the server by.',
  cause: 'ca-bundle-missing-for-origination',
  tells: ['client-istioctl.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    filesAlone({
      'rules.yaml': `apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata: { name: pay-api, namespace: shop }
spec:
  host: api.pay.example.com
  trafficPolicy:
    tls: { mode: SIMPLE }
---
apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata: { name: bank-api, namespace: shop }
spec:
  host: api.bank.example.com
  trafficPolicy:
    portLevelSettings:
      - port: { number: 443 }
        tls: { mode: SIMPLE }
`,
    }),
  request: program('istioctl', ['analyze', '--all-namespaces', '--use-kube=false', 'rules.yaml']),
});
