import { defineScenario, filesAlone, program } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'istioctl analyze finds one certificate in two Gateways.',
  cause: 'h2-connection-reuse-shared-cert',
  tells: ['client-istioctl.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    filesAlone({
      'gateways.yaml': `apiVersion: v1
kind: Service
metadata: { name: istio-ingressgateway, namespace: istio-system, labels: { istio: ingressgateway } }
spec:
  selector: { istio: ingressgateway }
  ports: [{ port: 443, name: https, targetPort: 8443 }]
---
apiVersion: v1
kind: Pod
metadata: { name: istio-ingressgateway-1, namespace: istio-system, labels: { istio: ingressgateway } }
spec: { containers: [{ name: istio-proxy, image: proxyv2 }] }
---
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: { name: shop, namespace: istio-system }
spec:
  selector: { istio: ingressgateway }
  servers:
    - port: { number: 443, name: https, protocol: HTTPS }
      hosts: [shop.example.com]
      tls: { mode: SIMPLE, credentialName: wildcard }
---
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: { name: pay, namespace: istio-system }
spec:
  selector: { istio: ingressgateway }
  servers:
    - port: { number: 443, name: https, protocol: HTTPS }
      hosts: [pay.example.com]
      tls: { mode: SIMPLE, credentialName: wildcard }
---
apiVersion: v1
kind: Secret
metadata: { name: wildcard, namespace: istio-system }
type: kubernetes.io/tls
data: { tls.crt: bm90IGEgY2VydA==, tls.key: bm90IGEga2V5 }
`,
    }),
  request: program('istioctl', ['analyze', '--all-namespaces', '--use-kube=false', 'gateways.yaml']),
});
