import { defineScenario, filesAlone, program } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows: 'istioctl analyze finds a VirtualService whose host its Gateway does not serve.',
  cause: 'no-virtualservice-bound-to-gateway',
  tells: ['client-istioctl.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    filesAlone({
      'mesh.yaml': `apiVersion: networking.istio.io/v1
kind: Gateway
metadata: { name: public, namespace: istio-system }
spec:
  selector: { istio: ingressgateway }
  servers: [{ port: { number: 80, name: http, protocol: HTTP }, hosts: ['*.shop.example.com'] }]
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: storefront, namespace: shop }
spec:
  hosts: [storefront.example.com]
  gateways: [istio-system/public]
  http:
    - route: [{ destination: { host: storefront } }]
---
apiVersion: v1
kind: Service
metadata: { name: storefront, namespace: shop }
spec: { selector: { app: storefront }, ports: [{ name: http, port: 80 }] }
---
apiVersion: v1
kind: Pod
metadata: { name: istio-ingressgateway-7d5f8c9b6-x2k4p, namespace: istio-system, labels: { istio: ingressgateway } }
spec: { containers: [{ name: istio-proxy, image: proxyv2 }] }
---
apiVersion: v1
kind: Service
metadata: { name: istio-ingressgateway, namespace: istio-system }
spec:
  selector: { istio: ingressgateway }
  ports: [{ name: http2, port: 80, targetPort: 8080 }, { name: https, port: 443, targetPort: 8443 }]
`,
    }),
  request: program('istioctl', ['analyze', '--all-namespaces', '--use-kube=false', 'mesh.yaml']),
});
