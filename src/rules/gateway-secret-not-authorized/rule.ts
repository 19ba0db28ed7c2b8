import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The gateway may not read the Secret that it names',
  says: 'The Secret[ {secret}] exists, and the gateway is not allowed to have it: another namespace without a grant, or no right to read secrets.',
  area: 'tls',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'log-proxy-attempted-to-access-unauthorized-certificates',
                'log-cross-namespace-secret-reference-requires-referencegrant',
                'log-is-not-authorized-to-read-secrets',
              ],
            },
          },
        },
        because: 'istiod says that it refused to hand the certificate to this proxy.',
      },
    ],
  },
  asks: {
    'secret-of-gateway': {
      'another namespace': 'suggests',
      missing: 'rulesOut',
      'in order': 'rulesOut',
    },
  },
  lookalikes: [],
  applies: {},
  fixes: [
    {
      do: 'Allow it: a ReferenceGrant in the Secret’s namespace (Gateway API).',
      snippet:
        'apiVersion: gateway.networking.k8s.io/v1beta1\nkind: ReferenceGrant\nmetadata:\n  name: gateway-certificates\n  namespace: <namespace-of-the-secret>\nspec:\n  from:\n    - group: gateway.networking.k8s.io\n      kind: Gateway\n      namespace: <namespace-of-the-gateway>\n  to:\n    - group: ""\n      kind: Secret',
      risk: 'Gateways of that namespace may use every Secret here, unless you name one.',
      undo: 'kubectl delete referencegrant -n <namespace-of-the-secret> gateway-certificates',
      verify: 'istioctl proxy-config secret shows it ACTIVE.',
    },
    {
      do: 'Or put a copy into the namespace of the gateway’s pods.',
      snippet:
        'kubectl get secret -n <namespace-of-the-secret> {secret} -o yaml | sed "s/namespace: .*/namespace: <gateway-namespace>/" | kubectl apply -f -',
      risk: 'Two copies to renew.',
      undo: 'kubectl delete secret -n <gateway-namespace> {secret}',
      verify: 'istioctl proxy-config secret shows it ACTIVE.',
    },
  ],
  sources: [
    {
      title: 'Istio 1.29, pilot/pkg/xds/sds.go',
      url: 'https://github.com/istio/istio/blob/1.29.0/pilot/pkg/xds/sds.go',
      read: '2026-11-23',
    },
    {
      title: 'Istio 1.29, pilot/pkg/credentials/kube/secrets.go',
      url: 'https://github.com/istio/istio/blob/1.29.0/pilot/pkg/credentials/kube/secrets.go',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: secure gateways',
      url: 'https://istio.io/latest/docs/tasks/traffic-management/ingress/secure-ingress/',
      read: '2026-11-23',
    },
  ],
});
