import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The authority of the certificate is not known',
  says: 'The certificate of {service} was signed by an authority that the checking side does not hold (or by itself).',
  area: 'tls',
  per: 'service',
  signs: {
    suggests: [
      {
        when: { record: { tlsReason: { every: ['BAD_PACKET_LENGTH', 'DECRYPTION_FAILED_OR_BAD_RECORD_MAC'] } } },
        because:
          'The caller broke the handshake off with an alert that came before it had keys, so that it cannot be read: it did not like the certificate.',
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
            direction: 'outbound',
            destination: 'public',
          },
        },
        because: 'The chain of a host outside leads to no authority that the proxy holds.',
      },
      {
        when: {
          record: {
            failure: 'certificate-untrusted',
          },
          unless: {
            transportFailure: {
              matches: '.',
            },
            component: {
              matches: '.',
            },
            phrase: {
              oneOf: ['s-client-verify-21', 'node-verify-leaf', 'x509-unable-to-verify-the-first-certificate'],
            },
          },
        },
        because: 'A client says that it does not know the authority of the certificate.',
      },
      {
        when: {
          record: {
            phrase: 'go-http-tls-handshake-error',
            failure: 'certificate-rejected',
          },
        },
        because: 'A server says that its client refused the certificate: the client does not know the authority.',
      },
      {
        when: {
          record: {
            tlsReason: {
              oneOf: ['TLSV1_ALERT_UNKNOWN_CA', 'SSLV3_ALERT_CERTIFICATE_UNKNOWN'],
            },
            direction: 'inbound',
          },
        },
        because: 'A client told this proxy that it does not know the authority of the certificate shown to it.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            tlsReason: 'CERTIFICATE_VERIFY_FAILED',
            destination: 'public',
          },
          unless: {
            x509: {
              matches: '.',
            },
            failure: 'certificate-name',
          },
        },
        because:
          'The certificate of a host outside was refused, and the text does not say for what; an unknown authority is the most common reason.',
      },
      {
        when: {
          record: {
            tlsReason: 'CERTIFICATE_VERIFY_FAILED',
          },
          unless: {
            direction: {
              matches: '.',
            },
          },
        },
        because: 'A certificate was refused, and the text does not say for what.',
      },
    ],
  },
  asks: {
    'chain-of-server': {
      'private root': 'proves',
      'self-signed': 'proves',
      'intermediate missing': 'against',
      'in order': 'rulesOut',
    },
  },
  lookalikes: ['root-ca-mismatch', 'tls-hostname-mismatch'],
  applies: {},
  fixes: [
    {
      do: 'See who signed it.',
      snippet:
        'openssl s_client -connect {host}:{port} -servername {host} -showcerts </dev/null | openssl x509 -noout -issuer -subject -dates',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The issuer is known: a company’s CA, the server itself, or a public one.',
    },
    {
      do: 'Give the proxy that authority: `caCertificates` (a file in the proxy) or a Secret.',
      snippet:
        'apiVersion: networking.istio.io/v1\nkind: DestinationRule\nmetadata:\n  name: <name>\n  namespace: <namespace>\nspec:\n  host: {service}\n  trafficPolicy:\n    tls:\n      mode: SIMPLE\n      credentialName: <secret-with-ca.crt>',
      risk: 'Only this authority is trusted for the host from then on.',
      undo: 'kubectl apply the DestinationRule from before.',
      verify: 'The caller’s log shows 200.',
    },
    {
      do: 'Or let the server show a certificate of an authority that callers hold.',
      snippet:
        'kubectl create secret tls <credential> -n <gateway-namespace> --cert=fullchain.pem --key=key.pem --dry-run=client -o yaml | kubectl apply -f -',
      risk: 'Clients that pinned the old one refuse the new one.',
      undo: 'Apply the old secret.',
      verify: 'openssl s_client says `Verify return code: 0 (ok)`.',
    },
  ],
  sources: [
    {
      title: 'Envoy 1.37, source/common/tls/cert_validator/default_validator.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/tls/cert_validator/default_validator.cc',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: egress TLS origination',
      url: 'https://istio.io/latest/docs/tasks/traffic-management/egress/egress-tls-origination/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: DestinationRule, ClientTLSSettings',
      url: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/',
      read: '2026-11-23',
    },
  ],
});
