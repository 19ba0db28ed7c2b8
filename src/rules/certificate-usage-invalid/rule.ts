import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The certificate is not made for this use',
  says: 'A certificate in the chain of {service} must not be used for this: its key usage, purpose or constraints forbid it.',
  area: 'tls',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            x509: {
              oneOf: [
                'unsupported certificate purpose',
                'invalid ca certificate',
                'path length constraint exceeded',
                'permitted subtree violation',
                'excluded subtree violation',
                'unhandled critical extension',
                'key usage does not include certificate signing',
                'issuer has name constraints but leaf has no sans',
                'certificate chain too long',
              ],
            },
          },
        },
        because: 'The text names what forbids the use: purpose, usage, a constraint.',
      },
      {
        when: {
          record: {
            tlsReason: {
              oneOf: ['KEY_USAGE_BIT_INCORRECT', 'ECC_CERT_NOT_FOR_SIGNING'],
            },
          },
        },
        because: 'The key usage of the certificate does not allow what the handshake needs.',
      },
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'java-extended-key-usage',
                'go-x509-incompatible-usage',
                'go-x509-too-many-intermediates',
                'go-x509-not-authorized-sign',
              ],
            },
          },
        },
        because: 'The text names what forbids the use.',
      },
    ],
    suggests: [
      {
        when: {
          record: {
            tlsReason: {
              oneOf: [
                'SSLV3_ALERT_UNSUPPORTED_CERTIFICATE',
                'PEER_ERROR_UNSUPPORTED_CERTIFICATE_TYPE',
                'WRONG_CERTIFICATE_TYPE',
                'UNKNOWN_CERTIFICATE_TYPE',
                'BAD_ECC_CERT',
                'CANNOT_PARSE_LEAF_CERT',
              ],
            },
          },
        },
        because: 'The certificate’s kind or form was refused, not its dates or issuer.',
      },
      {
        when: {
          record: {
            phrase: 'openssl-ca-md-weak',
          },
        },
        because: 'The signature in the chain is of a kind that is no longer taken.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            tlsReason: 'CERTIFICATE_VERIFY_FAILED',
            direction: 'outbound',
            destination: 'public',
          },
          unless: {
            x509: {
              matches: '.',
            },
            failure: 'certificate-name',
          },
        },
        because: 'The certificate was refused, and the text does not say for what.',
      },
    ],
  },
  lookalikes: ['unknown-ca', 'client-certificate-rejected'],
  applies: {},
  fixes: [
    {
      do: 'Look at what the certificate is for.',
      snippet:
        'openssl s_client -connect {host}:{port} -servername {host} -showcerts </dev/null 2>/dev/null | openssl x509 -noout -ext keyUsage,extendedKeyUsage,basicConstraints',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'keyUsage and extendedKeyUsage are known.',
    },
    {
      do: 'Issue it anew: `digitalSignature` (and `keyEncipherment` for RSA), `serverAuth` for servers, `clientAuth` for clients.',
      snippet: '# cert-manager\nusages: [digital signature, key encipherment, server auth]',
      risk: 'None.',
      undo: 'Use the old one again.',
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
      title: 'BoringSSL 0.20250514.0, include/openssl/ssl.h: reasons and alerts',
      url: 'https://github.com/google/boringssl/blob/0.20250514.0/include/openssl/ssl.h',
      read: '2026-11-23',
    },
    {
      title: 'Envoy 1.38 changelog: key usage of RSA certificates is enforced',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.38.2/version_history/version_history',
      read: '2026-11-23',
    },
  ],
});
