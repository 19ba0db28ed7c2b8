import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The two sides have no cipher suite in common',
  says: 'The caller and {service} agree on a TLS version and on no cipher suite, group or signature.',
  area: 'tls',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            tlsReason: {
              oneOf: ['NO_SHARED_CIPHER', 'NO_SHARED_GROUP', 'NO_COMMON_SIGNATURE_ALGORITHMS'],
            },
          },
        },
        because: 'The TLS library says that it found none in common.',
      },
      {
        when: {
          record: {
            phrase: {
              oneOf: ['go-tls-no-common-cipher', 'firefox-ssl-error-no-cypher-overlap'],
            },
          },
        },
        because: 'The text says that there is none in common.',
      },
    ],
    suggests: [
      {
        when: {
          record: {
            tlsReason: 'HANDSHAKE_FAILURE_ON_CLIENT_HELLO',
          },
        },
        because:
          'The server refused the hello itself, before it had seen any certificate: what it offers (ciphers, groups) did not suit.',
      },
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'curl-35-handshake-failure',
                'python-ssl-handshake-failure',
                'node-eproto-alert40',
                'go-alert-handshake-failure',
              ],
            },
          },
          unless: {
            phrase: 'output-server-asks-for-certificate',
          },
        },
        because:
          'The server refused the handshake without more words; in answer to a hello that is mostly about ciphers.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            tlsReason: 'SSLV3_ALERT_HANDSHAKE_FAILURE',
          },
        },
        because: 'The server gave the handshake up without more words; ciphers that do not meet are refused like this.',
      },
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'chrome-ssl-version-or-cipher-mismatch',
                'java-fatal-alert-handshake-failure',
                'java-no-appropriate-protocol',
              ],
            },
          },
        },
        because: 'Version or cipher: the text does not tell them apart.',
      },
    ],
  },
  asks: {
    'common-tls-settings': {
      'no common cipher': 'proves',
      'they meet': 'rulesOut',
      'no common version': 'rulesOut',
    },
  },
  lookalikes: ['tls-version-mismatch', 'client-certificate-required'],
  applies: {},
  fixes: [
    {
      do: 'List what the server takes.',
      snippet:
        'nmap --script ssl-enum-ciphers -p {port} {host}\nkubectl get gateway -A -o yaml | grep -B8 -A6 cipherSuites',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The suites of both sides are known.',
    },
    {
      do: 'Give one side a suite of the other; or an RSA certificate beside the ECDSA one.',
      snippet:
        'tls:\n  mode: SIMPLE\n  credentialName: <credential>\n  cipherSuites: [ECDHE-ECDSA-AES256-GCM-SHA384, ECDHE-RSA-AES256-GCM-SHA384]',
      risk: 'Weak suites weaken every client.',
      undo: 'kubectl apply the Gateway from before.',
      verify: 'openssl s_client -cipher <suite> ends with that cipher.',
    },
  ],
  sources: [
    {
      title: 'BoringSSL 0.20250514.0, include/openssl/ssl.h: reasons and alerts',
      url: 'https://github.com/google/boringssl/blob/0.20250514.0/include/openssl/ssl.h',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: Gateway, ServerTLSSettings',
      url: 'https://istio.io/latest/docs/reference/config/networking/gateway/',
      read: '2026-11-23',
    },
  ],
});
