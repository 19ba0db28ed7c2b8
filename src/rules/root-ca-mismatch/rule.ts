import { defineRule } from '../define.ts';

export default defineRule({
  title: 'Caller and server do not trust the same root',
  says: 'The certificates of the caller and of {service} come from different roots of the mesh.',
  area: 'mtls',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          record: {
            x509: {
              oneOf: [
                'unable to get local issuer certificate',
                'unable to get issuer certificate',
                'self signed certificate in certificate chain',
                'certificate signature failure',
                'self signed certificate',
                'unable to verify the first certificate',
              ],
            },
            destination: 'cluster',
          },
          unless: { upstreamHost: { ends: ':15443' } },
        },
        because:
          'The certificate of a service of the mesh does not lead to the root that the caller’s proxy holds: its CA is another one.',
      },
      {
        when: {
          record: { tlsReason: 'TLSV1_ALERT_UNKNOWN_CA', direction: 'outbound', destination: 'cluster' },
          unless: { upstreamHost: { ends: ':15443' } },
        },
        because:
          'The server’s proxy says that it does not know the authority of the caller’s certificate: their roots differ.',
      },
      {
        when: {
          record: {
            x509: {
              oneOf: [
                'unable to get local issuer certificate',
                'unable to get issuer certificate',
                'self signed certificate in certificate chain',
                'certificate signature failure',
                'self signed certificate',
                'unable to verify the first certificate',
              ],
            },
            direction: 'inbound',
            caller: 'inside',
          },
        },
        because: 'The certificate of a caller from inside does not lead to the root that this proxy holds.',
      },
      {
        when: {
          record: { tlsReason: 'CERTIFICATE_VERIFY_FAILED', direction: 'inbound', caller: 'inside' },
          unless: { x509: { matches: '.' } },
        },
        because: 'This proxy refused the certificate of a caller from inside; another root is the most common reason.',
      },
    ],
    fits: [
      {
        when: {
          record: { tlsReason: 'CERTIFICATE_VERIFY_FAILED', direction: 'outbound', destination: 'cluster' },
          unless: { x509: { matches: '.' }, failure: 'certificate-name' },
        },
        because:
          'The certificate of a service of the mesh was refused, and the text does not say for what; another root is the most common reason.',
      },
    ],
  },
  asks: {
    'roots-of-both-sides': {
      'different, one cluster': 'proves',
      'the same': 'rulesOut',
      'different clusters': 'against',
    },
    'dates-of-certificates': {
      'server expired': 'rulesOut',
      'root expired': 'rulesOut',
    },
  },
  lookalikes: ['unknown-ca'],
  applies: {},
  fixes: [
    {
      do: 'Compare the roots of both sides.',
      snippet: 'istioctl proxy-config rootca-compare <caller-pod>.<caller-namespace> <pod>.{namespace}',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'It says whether both have the same root.',
    },
    {
      do: 'Restart what still holds certificates of the old root.',
      snippet:
        'kubectl rollout restart -n {namespace} deployment\nkubectl rollout restart -n <caller-namespace> deployment',
      risk: 'All pods of the namespaces restart.',
      undo: 'Nothing to undo.',
      verify: 'rootca-compare says that they match; the call answers.',
    },
    {
      do: 'If the root was exchanged on purpose: bring both roots out together first, then the new issuer, then take the old root away.',
      snippet:
        'kubectl create secret generic cacerts -n istio-system --from-file=ca-cert.pem --from-file=ca-key.pem --from-file=cert-chain.pem --from-file=root-cert.pem=<old-and-new-roots.pem>',
      risk: 'While both roots are trusted, certificates of either are taken.',
      undo: 'Put the old `cacerts` back, restart istiod.',
      verify: 'Calls answer in all combinations of restarted and not restarted pods.',
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
