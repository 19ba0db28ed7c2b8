import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A server’s certificate has expired',
  says: 'The certificate that the server behind {service} shows has expired.',
  area: 'tls',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            x509: 'certificate has expired',
            depth: 0,
            destination: 'public',
          },
        },
        because: 'Depth 0 is the certificate of the host outside itself, and it is past its end.',
      },
    ],
    suggests: [
      {
        when: {
          record: {
            failure: 'certificate-expired',
          },
          unless: {
            transportFailure: {
              matches: '.',
            },
            component: {
              matches: '.',
            },
            phrase: 'x509-certificate-has-expired',
          },
        },
        because: 'A client says that the certificate is past its end.',
      },
      {
        when: { record: { x509: 'certificate has expired', destination: 'public' } },
        because: 'A certificate in the chain of a host outside is past its end, by the proxy’s clock.',
      },
      {
        when: { record: { phrase: 'log-certificate-is-expired-or-not-yet-valid' } },
        because: 'istiod says that the Secret of a gateway holds a certificate that is out of its dates.',
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
            failure: 'certificate-name',
          },
        },
        because: 'The certificate of a host outside was refused, and the text does not say for what.',
      },
      {
        when: {
          record: {
            tlsReason: 'SSLV3_ALERT_CERTIFICATE_EXPIRED',
            direction: 'inbound',
          },
        },
        because: 'A client told this proxy that the certificate shown to it has expired.',
      },
      {
        when: {
          record: {
            phrase: {
              oneOf: ['chrome-cert-date-invalid', 'java-pkix-validation', 'go-x509-expired-or-not-yet'],
            },
          },
        },
        because: 'The dates of the certificate do not hold; mostly it is its end.',
      },
    ],
  },
  asks: {
    'chain-of-server': {
      expired: 'proves',
      'in order': 'rulesOut',
    },
    'dates-of-certificates': {
      'server expired': 'proves',
      'all in date': 'rulesOut',
    },
  },
  lookalikes: ['workload-cert-expired', 'cert-not-yet-valid'],
  applies: {},
  fixes: [
    {
      do: 'Look at the dates.',
      snippet:
        'openssl s_client -connect {host}:{port} -servername {host} </dev/null 2>/dev/null | openssl x509 -noout -dates -subject -issuer',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: '`notAfter` is known, and whose certificate it is.',
    },
    {
      do: 'At your own gateway: renew it and put it into the Secret.',
      snippet:
        'kubectl create secret tls <credential> -n <gateway-namespace> --cert=fullchain.pem --key=key.pem --dry-run=client -o yaml | kubectl apply -f -\n# with cert-manager:\ncmctl renew -n <gateway-namespace> <certificate>',
      risk: 'None, if the new one is for the same names.',
      undo: 'Apply the old secret.',
      verify: 'openssl s_client shows the new dates.',
    },
    {
      do: 'If the server is not yours: tell its owner. Do not switch the check off.',
      snippet: 'kubectl get destinationrule -A -o yaml | grep -B10 insecureSkipVerify',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The owner renewed it; the caller’s log shows 200.',
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
      title: 'Istio 1.29, pilot/pkg/xds/sds.go',
      url: 'https://github.com/istio/istio/blob/1.29.0/pilot/pkg/xds/sds.go',
      read: '2026-11-23',
    },
  ],
});
