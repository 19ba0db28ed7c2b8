import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The server’s identity is of another trust domain',
  says: 'The certificate of {service} is of a trust domain that the caller’s proxy does not take.',
  area: 'mtls',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          record: { sans: { contains: 'spiffe://' } },
          unless: { sans: { contains: 'spiffe://cluster.local/' } },
        },
        because:
          'The name in the certificate begins with a trust domain of its own, while callers mostly expect the default one.',
      },
      {
        when: { record: { phrase: 'verify-cert-failed-no-trust-bundle-store' } },
        because: 'The proxy has no bundle for the trust domain of this certificate.',
      },
    ],
    fits: [
      {
        when: { record: { failure: 'certificate-name', direction: 'outbound', destination: 'cluster' } },
        because: 'The name in the certificate is not the expected one; its trust domain is a part of that name.',
      },
    ],
  },
  asks: {
    'identity-of-server': {
      'another trust domain': 'proves',
      'another service account': 'rulesOut',
      'as expected': 'rulesOut',
    },
  },
  lookalikes: ['san-mismatch', 'multicluster-root-not-shared'],
  applies: {},
  fixes: [
    {
      do: 'Tell the mesh the other domain’s name: an alias.',
      snippet: 'meshConfig:\n  trustDomain: cluster.local\n  trustDomainAliases:\n    - prod.example.com',
      risk: 'Identities of the alias count as the mesh’s own in policies.',
      undo: 'Take the alias out again.',
      verify: 'The call answers, and AuthorizationPolicies by principal match.',
    },
    {
      do: 'Or bring both sides to one trust domain, and restart what still has the old certificates.',
      snippet:
        'istioctl install --set meshConfig.trustDomain=<domain>\nkubectl rollout restart -n {namespace} deployment',
      risk: 'Until all have restarted, old and new identities stand side by side: keep the alias as long.',
      undo: 'Set the old domain, restart again.',
      verify: 'istioctl proxy-config secret shows the same domain on both sides.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: security concepts',
      url: 'https://istio.io/latest/docs/concepts/security/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: global mesh options',
      url: 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/',
      read: '2026-11-23',
    },
    {
      title: 'Envoy 1.37, source/common/tls/cert_validator/default_validator.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/tls/cert_validator/default_validator.cc',
      read: '2026-11-23',
    },
  ],
});
