import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The certificate is for another host',
  says: 'The certificate that the server behind {service} shows does not hold the name that was asked for.',
  area: 'tls',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          record: {
            failure: 'certificate-name',
            destination: 'public',
          },
        },
        because: 'The chain of a host outside is trusted, and the names in it are others.',
      },
      {
        when: {
          record: {
            failure: 'certificate-name',
          },
          unless: {
            transportFailure: {
              matches: '.',
            },
            component: {
              matches: '.',
            },
          },
        },
        because: 'A client says that the certificate is for other names than the one it asked for.',
      },
    ],
    fits: [
      {
        when: { record: { tlsReason: { every: ['BAD_PACKET_LENGTH', 'DECRYPTION_FAILED_OR_BAD_RECORD_MAC'] } } },
        because:
          'The caller broke the handshake off with an alert that came before it had keys, so that it cannot be read: it did not like the certificate.',
      },
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
          },
        },
        because: 'The certificate of a host outside was refused, and the text does not say for what.',
      },
    ],
  },
  asks: {
    'chain-of-server': {
      'another name': 'proves',
      'in order': 'rulesOut',
    },
    'name-asked-for': {
      'no name': 'against',
    },
  },
  lookalikes: ['san-mismatch', 'unknown-ca'],
  applies: {},
  fixes: [
    {
      do: 'See which names it holds.',
      snippet:
        'openssl s_client -connect {host}:{port} -servername {host} </dev/null 2>/dev/null | openssl x509 -noout -ext subjectAltName',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The list of names is known.',
    },
    {
      do: 'Ask for a name that it holds: `sni` and `subjectAltNames` in the DestinationRule, or the right host in the URL.',
      snippet:
        'trafficPolicy:\n  tls:\n    mode: SIMPLE\n    sni: <name-in-the-certificate>\n    subjectAltNames: ["<name-in-the-certificate>"]',
      risk: 'Only this name is taken for the host from then on.',
      undo: 'kubectl apply the DestinationRule from before.',
      verify: 'The caller’s log shows 200.',
    },
    {
      do: 'At your own gateway: let the certificate hold all hosts that it serves.',
      snippet:
        'kubectl create secret tls <credential> -n <gateway-namespace> --cert=fullchain.pem --key=key.pem --dry-run=client -o yaml | kubectl apply -f -',
      risk: 'None.',
      undo: 'Apply the old secret.',
      verify: 'openssl s_client shows the host in the list.',
    },
  ],
  sources: [
    {
      title: 'Envoy 1.37, source/common/tls/cert_validator/default_validator.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/tls/cert_validator/default_validator.cc',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: DestinationRule, ClientTLSSettings',
      url: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: Gateway, ServerTLSSettings',
      url: 'https://istio.io/latest/docs/reference/config/networking/gateway/',
      read: '2026-11-23',
    },
  ],
});
