import { defineRule } from '../define.ts';

export default defineRule({
  title: 'Two clusters do not share a root',
  says: 'The caller and {service} are in clusters whose CAs have different roots, so neither trusts the other.',
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
            upstreamHost: { ends: ':15443' },
          },
        },
        because:
          'The way leads through the east-west gateway of another cluster (port 15443), and the certificate from there leads to a root that is not held here.',
      },
      {
        when: { record: { tlsReason: 'TLSV1_ALERT_UNKNOWN_CA', upstreamHost: { ends: ':15443' } } },
        because: 'A server behind another cluster’s gateway does not know the authority of our certificate.',
      },
    ],
    fits: [
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
        },
        because: 'The two may live in different clusters, each with a root of its own.',
      },
      {
        when: { record: { tlsReason: 'TLSV1_ALERT_UNKNOWN_CA', direction: 'outbound', destination: 'cluster' } },
        because: 'The two may live in different clusters, each with a root of its own.',
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
        because: 'The caller may live in another cluster, with a root of its own.',
      },
      {
        when: {
          record: { tlsReason: 'CERTIFICATE_VERIFY_FAILED', direction: 'inbound', caller: 'inside' },
          unless: { x509: { matches: '.' } },
        },
        because: 'The caller may live in another cluster, with a root of its own.',
      },
    ],
  },
  asks: {
    'roots-of-both-sides': {
      'different clusters': 'proves',
      'the same': 'rulesOut',
      'different, one cluster': 'rulesOut',
    },
  },
  lookalikes: [],
  applies: {},
  fixes: [
    {
      do: 'Compare the roots of the two clusters.',
      snippet:
        'for c in <context1> <context2>; do kubectl --context $c get configmap istio-ca-root-cert -n istio-system -o jsonpath="{.data.root-cert\\.pem}" | openssl x509 -noout -fingerprint; done',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'Two equal fingerprints mean a shared root.',
    },
    {
      do: 'Give both clusters intermediates of one root, as `cacerts`, and restart istiod and the workloads.',
      snippet:
        'kubectl --context <context> create secret generic cacerts -n istio-system --from-file=ca-cert.pem --from-file=ca-key.pem --from-file=root-cert.pem --from-file=cert-chain.pem\nkubectl --context <context> rollout restart -n istio-system deployment/istiod',
      risk: 'All workloads need new certificates: restart them in steps, with both roots trusted in between.',
      undo: 'Restore the old `cacerts` (or delete it), restart istiod and workloads.',
      verify: 'A call from each cluster to the other answers.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: multicluster, before you begin',
      url: 'https://istio.io/latest/docs/setup/install/multicluster/before-you-begin/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: plug in CA certificates',
      url: 'https://istio.io/latest/docs/tasks/security/cert-management/plugin-ca-cert/',
      read: '2026-11-23',
    },
    {
      title: 'Envoy 1.37, source/common/tls/cert_validator/default_validator.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/tls/cert_validator/default_validator.cc',
      read: '2026-11-23',
    },
  ],
});
