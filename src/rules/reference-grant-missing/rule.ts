import { defineRule } from '../define.ts';

export default defineRule({
  title: 'Nothing allows the reference into another namespace',
  says: 'A route or Gateway names a Service or Secret of another namespace, and no ReferenceGrant there allows it.',
  area: 'gateway-api',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'gwapi-refnotpermitted',
                'gwapi-istio-backend-not-accessible',
                'gwapi-eg-not-permitted',
                'gateway-api-ref-not-permitted',
              ],
            },
          },
        },
        because: 'The status says it: the reference is not permitted, whether or not what it names exists.',
      },
    ],
    suggests: [
      {
        when: { record: { phrase: 'gwapi-eg-other-namespace' } },
        because: 'The Secret lies in another namespace than what refers to it, and Envoy Gateway does not go there.',
      },
      {
        when: { record: { phrase: 'contour-secret-not-delegated' } },
        because: 'The Secret lies in another namespace; Contour asks for a TLSCertificateDelegation there.',
      },
      {
        when: {
          record: {
            phrase: 'KIA1601',
          },
        },
        because: 'A ReferenceGrant names a namespace that is not there.',
      },
    ],
  },
  asks: {
    'conditions-of-gateway-api': {
      'reference not permitted': 'proves',
      'all true': 'rulesOut',
      'backend not found': 'rulesOut',
    },
  },
  lookalikes: ['backend-not-found', 'gateway-credential-missing', 'gateway-secret-not-authorized'],
  scan: {
    no: 'It stands in the output of a command or in a status, not in a proxy’s log.',
  },
  applies: {},
  fixes: [
    {
      do: 'Allow it where the Service or Secret stands.',
      snippet:
        'apiVersion: gateway.networking.k8s.io/v1beta1\nkind: ReferenceGrant\nmetadata: { name: allow-routes, namespace: <namespace-of-the-service> }\nspec:\n  from:\n  - { group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: <namespace-of-the-route> }\n  to:\n  - { group: "", kind: Service }',
      risk: 'All routes of that namespace may send to all services here: name one with `name`.',
      undo: 'kubectl delete referencegrant -n <namespace-of-the-service> allow-routes',
      verify: '`ResolvedRefs` is True.',
    },
    {
      do: 'For a certificate: `from` is kind Gateway, `to` is kind Secret.',
      snippet:
        'from:\n- { group: gateway.networking.k8s.io, kind: Gateway, namespace: <namespace-of-the-gateway> }\nto:\n- { group: "", kind: Secret, name: <secret> }',
      risk: 'The Gateway may read that Secret.',
      undo: 'Delete the grant.',
      verify: 'The listener’s `ResolvedRefs` is True.',
    },
  ],
  sources: [
    {
      title: 'Gateway API: ReferenceGrant',
      url: 'https://gateway-api.sigs.k8s.io/api-types/referencegrant/',
      read: '2026-11-23',
    },
    {
      title: 'Istio master@86c9f01, pilot/pkg/config/kube/gateway/conversion.go',
      url: 'https://github.com/istio/istio/blob/master/pilot/pkg/config/kube/gateway/conversion.go',
      read: '2026-11-23',
    },
  ],
});
