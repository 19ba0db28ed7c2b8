import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The server wants a client certificate, and none was sent',
  says: 'The server behind {service} asks for a client certificate, and the caller sent none.',
  area: 'tls',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            tlsReason: 'TLSV1_ALERT_CERTIFICATE_REQUIRED',
            destination: 'public',
          },
        },
        because: 'The host outside says itself that it wants a certificate and got none.',
      },
    ],
    suggests: [
      {
        when: {
          all: [
            {
              record: { sni: { contains: '.' } },
              unless: { sni: { matches: '(^outbound_|\\.local$|\\.svc$)' } },
            },
            { record: { tlsReason: 'PEER_DID_NOT_RETURN_A_CERTIFICATE' } },
          ],
          per: 'proxy',
          within: { lines: 6 },
          inOrder: true,
        },
        because: 'A client asked for a name of the outside, as one does at a gateway, and showed no certificate.',
      },
      {
        when: {
          record: {
            failure: 'certificate-required',
          },
          unless: {
            phrase: 'output-certificate-of-mesh',
            component: {
              matches: '.',
            },
          },
        },
        because: 'The server’s alert (or its log) says that a client certificate is required.',
      },
      {
        when: {
          record: {
            tlsReason: 'PEER_DID_NOT_RETURN_A_CERTIFICATE',
          },
          unless: {
            caller: 'inside',
          },
        },
        because: 'A caller began TLS with this proxy and showed no certificate, though one is required.',
      },
      {
        when: {
          record: {
            tlsReason: 'SSLV3_ALERT_HANDSHAKE_FAILURE',
            direction: 'outbound',
          },
          unless: {
            tlsReason: 'HANDSHAKE_FAILURE_ON_CLIENT_HELLO',
          },
        },
        because:
          'The server went along with the hello and gave up later in the handshake: with TLS 1.2 that is how a missing client certificate is refused.',
      },
      {
        when: {
          record: {
            phrase: 'output-server-asks-for-certificate',
          },
          unless: {
            status: {
              matches: '.',
            },
            phrase: {
              oneOf: ['output-client-shows-certificate', 'output-certificate-of-mesh'],
            },
          },
        },
        because:
          'The server asked for a certificate in the handshake, the client sent an empty answer, and no reply came.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            tlsReason: 'SSLV3_ALERT_HANDSHAKE_FAILURE',
          },
          unless: {
            tlsReason: 'HANDSHAKE_FAILURE_ON_CLIENT_HELLO',
          },
        },
        because:
          'The server gave the handshake up without more words; with TLS 1.2 a missing client certificate is refused like this.',
      },
      {
        when: {
          record: {
            tlsReason: {
              oneOf: ['TLSV1_ALERT_CERTIFICATE_REQUIRED', 'PEER_DID_NOT_RETURN_A_CERTIFICATE'],
            },
          },
        },
        because: 'A client certificate was required and not shown.',
      },
      {
        when: {
          record: {
            flag: 'UC',
            destination: 'public',
          },
        },
        because:
          'With TLS 1.3 a missing client certificate looks like this: the connection is closed without a reason.',
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
        },
        because: 'A refused handshake without more words; a missing client certificate is one reason.',
      },
    ],
  },
  asks: {
    'certificate-of-caller': {
      none: 'proves',
      accepted: 'rulesOut',
      'of another authority': 'rulesOut',
      expired: 'rulesOut',
    },
    'chain-of-server': {
      'asks for a certificate': 'suggests',
    },
  },
  lookalikes: ['client-certificate-rejected', 'no-shared-cipher'],
  applies: {},
  fixes: [
    {
      do: 'Let the proxy show one: MUTUAL, with a Secret.',
      snippet:
        'apiVersion: networking.istio.io/v1\nkind: DestinationRule\nmetadata:\n  name: <name>\n  namespace: <namespace>\nspec:\n  host: {service}\n  trafficPolicy:\n    tls:\n      mode: MUTUAL\n      credentialName: <secret-with-tls.crt-tls.key-ca.crt>',
      risk: 'The proxy may then speak in this name for all who can reach it.',
      undo: 'kubectl apply the DestinationRule from before.',
      verify: 'The caller’s log shows 200.',
    },
    {
      do: 'At your own gateway: ask for certificates only if you mean to (MUTUAL, not OPTIONAL_MUTUAL or SIMPLE).',
      snippet: 'tls:\n  mode: SIMPLE\n  credentialName: <credential>',
      risk: 'Everybody gets in without a certificate.',
      undo: 'kubectl apply the Gateway from before.',
      verify: 'curl without a certificate gets a status.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: egress TLS origination',
      url: 'https://istio.io/latest/docs/tasks/traffic-management/egress/egress-tls-origination/',
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
