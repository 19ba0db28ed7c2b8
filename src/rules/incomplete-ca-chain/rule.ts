import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The server does not send its intermediate certificate',
  says: 'The server behind {service} sends its own certificate without the intermediate, so the chain does not reach a known root.',
  area: 'tls',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['s-client-verify-21', 'node-verify-leaf'],
            },
          },
        },
        because:
          '“Unable to verify the first certificate” is said where only the server’s own certificate came, and its issuer is not at hand.',
      },
      {
        when: { record: { x509: 'unable to get issuer certificate' } },
        because: 'The chain was followed past the first certificate, and the issuer of one in between was not at hand.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            x509: {
              oneOf: ['unable to get local issuer certificate', 'unable to get issuer certificate'],
            },
            destination: 'public',
          },
        },
        because: 'The issuer was not found: it may be one that the server should have sent.',
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
            failure: 'certificate-name',
          },
        },
        because: 'The certificate of a host outside was refused, and the text does not say for what.',
      },
    ],
  },
  asks: {
    'chain-of-server': {
      // A certificate right under a private root is refused with the same words.
      'intermediate missing': 'suggests',
      'private root': 'rulesOut',
      'self-signed': 'rulesOut',
      'in order': 'rulesOut',
    },
  },
  lookalikes: ['unknown-ca'],
  applies: {},
  fixes: [
    {
      do: 'Count what the server sends.',
      snippet:
        'openssl s_client -connect {host}:{port} -servername {host} -showcerts </dev/null | grep -c "BEGIN CERTIFICATE"',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: '1 means that the intermediate is missing.',
    },
    {
      do: 'Put the whole chain into the server’s certificate: leaf first, then the intermediates.',
      snippet:
        'cat server.pem intermediate.pem > fullchain.pem\nkubectl create secret tls <credential> -n <gateway-namespace> --cert=fullchain.pem --key=key.pem --dry-run=client -o yaml | kubectl apply -f -',
      risk: 'None, if the order is right.',
      undo: 'Apply the old secret.',
      verify: 'openssl s_client says `Verify return code: 0 (ok)`.',
    },
    {
      do: 'If the server is not yours: give the proxy the intermediate along with the root.',
      snippet: 'kubectl create secret generic <credential> -n <namespace> --from-file=ca.crt=root-and-intermediate.pem',
      risk: 'It must be renewed when the server’s authority changes its intermediate.',
      undo: 'Apply the old secret.',
      verify: 'The caller’s log shows 200.',
    },
  ],
  sources: [
    {
      title: 'Envoy 1.37, source/common/tls/cert_validator/default_validator.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/tls/cert_validator/default_validator.cc',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: secure gateways',
      url: 'https://istio.io/latest/docs/tasks/traffic-management/ingress/secure-ingress/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: egress TLS origination',
      url: 'https://istio.io/latest/docs/tasks/traffic-management/egress/egress-tls-origination/',
      read: '2026-11-23',
    },
  ],
});
