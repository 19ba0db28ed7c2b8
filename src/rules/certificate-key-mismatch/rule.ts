import { defineRule } from '../define.ts';

export default defineRule({
  title: 'Certificate and private key do not belong together',
  says: 'A certificate and the private key beside it are not a pair.',
  area: 'tls',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['go-tls-x509keypair', 'openssl-key-values-mismatch', 'log-key-values-mismatch'],
            },
          },
        },
        because: 'The text says that the private key does not fit the public key of the certificate.',
      },
    ],
  },
  asks: {
    'secret-of-gateway': {
      'key does not fit': 'proves',
      'in order': 'rulesOut',
    },
  },
  lookalikes: ['gateway-credential-missing'],
  applies: {},
  fixes: [
    {
      do: 'Compare the two.',
      snippet:
        'kubectl get secret -n <namespace> {secret} -o jsonpath="{.data.tls\\.crt}" | base64 -d | openssl x509 -noout -pubkey | sha256sum\nkubectl get secret -n <namespace> {secret} -o jsonpath="{.data.tls\\.key}" | base64 -d | openssl pkey -pubout | sha256sum',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'Two different sums mean that they are no pair.',
    },
    {
      do: 'Put both files of one renewal into the Secret, in one step.',
      snippet:
        'kubectl create secret tls {secret} -n <namespace> --cert=fullchain.pem --key=key.pem --dry-run=client -o yaml | kubectl apply -f -',
      risk: 'None, if they are a pair: kubectl checks that.',
      undo: 'Apply the old secret.',
      verify: 'Both sums are the same; the gateway shows the new certificate.',
    },
  ],
  sources: [
    {
      title: 'BoringSSL 0.20250514.0, include/openssl/ssl.h: reasons and alerts',
      url: 'https://github.com/google/boringssl/blob/0.20250514.0/include/openssl/ssl.h',
      read: '2026-11-23',
    },
    {
      title: 'Istio 1.29, pilot/pkg/xds/sds.go',
      url: 'https://github.com/istio/istio/blob/1.29.0/pilot/pkg/xds/sds.go',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: secure gateways',
      url: 'https://istio.io/latest/docs/tasks/traffic-management/ingress/secure-ingress/',
      read: '2026-11-23',
    },
  ],
});
