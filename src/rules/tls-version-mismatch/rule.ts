import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The two sides have no TLS version in common',
  says: 'The caller and {service} take no common TLS version.',
  area: 'tls',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            failure: 'tls-version',
          },
          unless: {
            phrase: {
              oneOf: ['openssl-unsafe-legacy', 'java-no-appropriate-protocol'],
            },
            tlsReason: {
              oneOf: [
                'UNKNOWN_PROTOCOL',
                'UNKNOWN_SSL_VERSION',
                'INAPPROPRIATE_FALLBACK',
                'TLSV1_ALERT_INAPPROPRIATE_FALLBACK',
                'DOWNGRADE_DETECTED',
                'TLS13_DOWNGRADE',
                'OLD_SESSION_VERSION_NOT_RETURNED',
                'WRONG_VERSION_ON_EARLY_DATA',
                'SECOND_SERVERHELLO_VERSION_MISMATCH',
                'SSL_CTX_HAS_NO_DEFAULT_SSL_VERSION',
              ],
            },
          },
        },
        because: 'The text is about the version alone.',
      },
    ],
    suggests: [
      {
        when: { record: { failure: 'tls-version' } },
        because: 'The text is about the version of TLS.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['chrome-ssl-version-or-cipher-mismatch', 'java-fatal-alert-handshake-failure'],
            },
          },
        },
        because: 'Version or cipher: the browser does not tell them apart.',
      },
    ],
  },
  asks: {
    'common-tls-settings': {
      'no common version': 'proves',
      'they meet': 'rulesOut',
    },
  },
  lookalikes: ['no-shared-cipher'],
  applies: {},
  fixes: [
    {
      do: 'Try the versions one by one.',
      snippet:
        'for v in tls1 tls1_1 tls1_2 tls1_3; do echo $v; openssl s_client -connect {host}:{port} -servername {host} -$v </dev/null 2>&1 | grep -E "Protocol|alert"; done',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The versions that the server takes are known.',
    },
    {
      do: 'Raise the side that is too old; or lower the minimum of the Gateway for the time that takes.',
      snippet:
        'servers:\n  - port: { number: 443, name: https, protocol: HTTPS }\n    tls:\n      mode: SIMPLE\n      credentialName: <credential>\n      minProtocolVersion: TLSV1_2',
      risk: 'Versions before 1.2 are broken: allow them only where nothing else is left.',
      undo: 'kubectl apply the Gateway from before.',
      verify: 'openssl s_client with that version ends with a cipher.',
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
    {
      title: 'Istio docs: global mesh options',
      url: 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/',
      read: '2026-11-23',
    },
  ],
});
