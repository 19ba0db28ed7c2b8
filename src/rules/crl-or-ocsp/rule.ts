import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A certificate is revoked, or its revocation list is stale',
  says: 'A certificate in the chain of {service} is revoked, or the list that would say so is missing or too old.',
  area: 'tls',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            x509: {
              oneOf: [
                'certificate revoked',
                'unable to get certificate crl',
                'crl has expired',
                'crl is not yet valid',
              ],
            },
          },
        },
        because: 'The text names the revocation list or the revocation itself.',
      },
      {
        when: {
          record: {
            tlsReason: {
              oneOf: ['SSLV3_ALERT_CERTIFICATE_REVOKED', 'TLSV1_ALERT_BAD_CERTIFICATE_STATUS_RESPONSE'],
            },
          },
        },
        because: 'The alert is about revocation alone.',
      },
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'go-alert-revoked-certificate',
                'chrome-cert-revoked',
                'java-fatal-alert-certificate-revoked',
                'rust-rustls-alert-certificaterevoked',
                'ztunnel-connection-closed-peer-certificate-revoked-by-crl',
              ],
            },
          },
        },
        because: 'The text is about revocation alone.',
      },
    ],
  },
  lookalikes: ['client-certificate-rejected'],
  applies: {},
  fixes: [
    {
      do: 'See which it is: the certificate’s serial on the list, or the list’s own dates.',
      snippet:
        'openssl crl -in <crl.pem> -noout -lastupdate -nextupdate\nopenssl crl -in <crl.pem> -noout -text | grep -i -A1 <serial>',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The list is in date and holds the serial, or it is stale.',
    },
    {
      do: 'Stale: bring the new list to the proxy (`ca.crl` in the Secret, `caCrl` in the DestinationRule).',
      snippet:
        'kubectl create secret generic <credential> -n <namespace> --from-file=tls.crt --from-file=tls.key --from-file=ca.crt --from-file=ca.crl --dry-run=client -o yaml | kubectl apply -f -',
      risk: 'None.',
      undo: 'Apply the old secret.',
      verify: 'The call answers.',
    },
    {
      do: 'Revoked: issue a new certificate.',
      snippet:
        'kubectl create secret tls <credential> -n <namespace> --cert=new-fullchain.pem --key=new-key.pem --dry-run=client -o yaml | kubectl apply -f -',
      risk: 'None.',
      undo: 'There is no way back: the old one stays revoked.',
      verify: 'The call answers.',
    },
  ],
  sources: [
    {
      title: 'Envoy 1.37, source/common/tls/cert_validator/default_validator.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/tls/cert_validator/default_validator.cc',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: Gateway, ServerTLSSettings',
      url: 'https://istio.io/latest/docs/reference/config/networking/gateway/',
      read: '2026-11-23',
    },
    {
      title: 'BoringSSL 0.20250514.0, include/openssl/ssl.h: reasons and alerts',
      url: 'https://github.com/google/boringssl/blob/0.20250514.0/include/openssl/ssl.h',
      read: '2026-11-23',
    },
  ],
});
