import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The two sides have no application protocol in common (ALPN)',
  says: 'The caller offers {service} application protocols (such as h2) of which it takes none.',
  area: 'tls',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            failure: 'tls-alpn',
          },
        },
        because: 'The text is about the application protocol in the handshake and nothing else.',
      },
    ],
  },
  asks: {
    'common-tls-settings': {
      'no common protocol': 'proves',
      'they meet': 'rulesOut',
    },
  },
  lookalikes: ['no-shared-cipher', 'tls-version-mismatch'],
  applies: {},
  fixes: [
    {
      do: 'See what the server takes.',
      snippet:
        'openssl s_client -connect {host}:{port} -servername {host} -alpn h2,http/1.1 </dev/null 2>&1 | grep ALPN',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: '`ALPN protocol: …` names it.',
    },
    {
      do: 'Let the proxy offer that: do not upgrade to HTTP/2, or name the port `https`/`http` instead of `http2`/`grpc`.',
      snippet:
        'trafficPolicy:\n  connectionPool:\n    http: { h2UpgradePolicy: DO_NOT_UPGRADE }\n  tls: { mode: SIMPLE }',
      risk: 'More connections to the server.',
      undo: 'kubectl apply the DestinationRule from before.',
      verify: 'The caller’s log shows 200.',
    },
  ],
  sources: [
    {
      title: 'BoringSSL 0.20250514.0, include/openssl/ssl.h: reasons and alerts',
      url: 'https://github.com/google/boringssl/blob/0.20250514.0/include/openssl/ssl.h',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: DestinationRule, ClientTLSSettings',
      url: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: protocol selection',
      url: 'https://istio.io/latest/docs/ops/configuration/traffic-management/protocol-selection/',
      read: '2026-11-23',
    },
  ],
});
