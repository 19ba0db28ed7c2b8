import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The server’s identity is not the one that callers expect',
  says: 'The certificate of {service} carries another identity (service account or namespace) than the caller’s proxy expects.',
  area: 'mtls',
  per: 'service',
  signs: {
    suggests: [
      {
        when: { record: { failure: 'certificate-name', direction: 'outbound', destination: 'cluster' } },
        because:
          'The chain is trusted, and the name in it is not the expected one. Towards a service of the mesh that name is the SPIFFE identity of its service account.',
      },
    ],
    fits: [
      {
        when: { record: { phrase: 'verify-cert-failed-san-matcher' }, unless: { destination: 'public' } },
        because: 'Envoy compared the names with a list, as it does for the identities of the mesh.',
      },
      {
        when: {
          record: { tlsReason: 'CERTIFICATE_VERIFY_FAILED', direction: 'outbound', destination: 'cluster' },
          unless: { x509: { matches: '.' } },
        },
        because: 'The certificate was refused, and the text does not say for what.',
      },
    ],
    against: [
      {
        when: {
          record: { sans: { contains: 'spiffe://' } },
          unless: { sans: { contains: 'spiffe://cluster.local/' } },
        },
        because: 'The identity is of another trust domain than the default one; that explains it by itself.',
      },
    ],
  },
  asks: {
    'identity-of-server': {
      'another service account': 'proves',
      'another trust domain': 'rulesOut',
      'as expected': 'rulesOut',
      'a public name': 'against',
    },
  },
  lookalikes: ['root-ca-mismatch', 'trust-domain-mismatch', 'tls-hostname-mismatch'],
  applies: {},
  fixes: [
    {
      do: 'See which service account the pods run under, and which the callers expect.',
      snippet:
        'kubectl get pods -n {namespace} -l app={serviceName} -o custom-columns="POD:.metadata.name,SA:.spec.serviceAccountName"\nistioctl proxy-config cluster -n <caller-namespace> <caller-pod> --fqdn {service} -o yaml | grep -A4 -i matchTypedSubjectAltNames',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The two names are known.',
    },
    {
      do: 'Run all pods of a service under the service account that istiod knows, or take a hand-written `subjectAltNames` out of the DestinationRule.',
      snippet: 'spec:\n  template:\n    spec:\n      serviceAccountName: {serviceName}',
      risk: 'The pods restart, and their rights are those of the new account.',
      undo: 'kubectl rollout undo -n {namespace} deployment/<name>',
      verify: 'The caller’s log shows 200.',
    },
  ],
  sources: [
    {
      title: 'Envoy 1.37, source/common/tls/cert_validator/default_validator.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/tls/cert_validator/default_validator.cc',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: security concepts',
      url: 'https://istio.io/latest/docs/concepts/security/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: DestinationRule, ClientTLSSettings',
      url: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/',
      read: '2026-11-23',
    },
  ],
});
