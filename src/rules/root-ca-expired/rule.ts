import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The root of the mesh has expired',
  says: 'The root or an intermediate above the certificate of {service} has expired, and all that was signed with it.',
  area: 'mtls',
  per: 'service',
  signs: {
    suggests: [
      {
        when: { record: { x509: 'certificate has expired', depth: { min: 1 }, destination: 'cluster' } },
        because: 'Depth 1 and more is an issuer, not the pod’s own certificate: the CA itself is past its end.',
      },
      {
        when: { record: { phrase: 'log-cert-chain-has-expired' } },
        because: 'istiod says that the chain of its own CA has expired.',
      },
    ],
    fits: [
      {
        when: {
          record: { x509: 'certificate has expired', depth: { min: 1 } },
          unless: { destination: 'public' },
        },
        because: 'Depth 1 and more is an issuer: a CA is past its end.',
      },
      {
        when: {
          record: { tlsReason: 'CERTIFICATE_VERIFY_FAILED', direction: 'outbound', destination: 'cluster' },
          unless: { x509: { matches: '.' }, failure: 'certificate-name' },
        },
        because: 'The certificate was refused, and the text does not say for what.',
      },
    ],
  },
  asks: {
    'dates-of-certificates': {
      'root expired': 'proves',
      'all in date': 'rulesOut',
      'server expired': 'rulesOut',
    },
  },
  lookalikes: ['workload-cert-expired'],
  applies: {},
  fixes: [
    {
      do: 'Look at the dates.',
      snippet:
        'kubectl get configmap istio-ca-root-cert -n {namespace} -o jsonpath="{.data.root-cert\\.pem}" | openssl x509 -noout -dates -subject',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: '`notAfter` is known.',
    },
    {
      do: 'Extend the root with the same key (its certificates stay good), or bring a new one in.',
      snippet:
        'kubectl create secret generic cacerts -n istio-system --from-file=ca-cert.pem --from-file=ca-key.pem --from-file=cert-chain.pem --from-file=root-cert.pem --dry-run=client -o yaml | kubectl apply -f -\nkubectl rollout restart -n istio-system deployment/istiod',
      risk: 'With a new key every workload must get a new certificate: restart them all.',
      undo: 'Put the old secret back: the expired root stays expired.',
      verify: 'Calls answer; istioctl proxy-config secret shows VALID CERT true for ROOTCA.',
    },
  ],
  sources: [
    {
      title: 'Envoy 1.37, source/common/tls/cert_validator/default_validator.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/tls/cert_validator/default_validator.cc',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: plug in CA certificates',
      url: 'https://istio.io/latest/docs/tasks/security/cert-management/plugin-ca-cert/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: security problems',
      url: 'https://istio.io/latest/docs/ops/common-problems/security-issues/',
      read: '2026-11-23',
    },
  ],
});
