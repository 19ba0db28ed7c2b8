import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The server refused the client certificate',
  says: 'The server behind {service} looked at the certificate that the caller showed, and refused it.',
  area: 'tls',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            tlsReason: { oneOf: ['TLSV1_ALERT_UNKNOWN_CA', 'SSLV3_ALERT_CERTIFICATE_EXPIRED'] },
            direction: 'outbound',
            destination: 'public',
          },
        },
        because: 'The alert comes from the host outside and is about the certificate that the proxy showed it.',
      },
    ],
    suggests: [
      {
        when: {
          record: {
            failure: 'certificate-rejected',
            destination: 'public',
          },
        },
        because: 'The alert comes from the server and is about the certificate that it was shown.',
      },
      {
        when: {
          record: {
            failure: 'certificate-rejected',
          },
          unless: {
            component: { matches: '.' },
            transportFailure: { matches: '.' },
            phrase: 'go-http-tls-handshake-error',
          },
        },
        because: 'A client got an alert about its own certificate.',
      },
      {
        when: {
          record: {
            tlsReason: 'CERTIFICATE_VERIFY_FAILED',
            direction: 'inbound',
          },
          unless: {
            caller: 'inside',
          },
        },
        because: 'This proxy looked at the certificate of a caller from outside and refused it.',
      },
      {
        when: {
          record: { phrase: 'output-client-shows-certificate' },
          unless: { status: { matches: '.' } },
        },
        because: 'The client showed a certificate in the handshake, and no reply came after it.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            flag: 'UC',
            destination: 'public',
          },
        },
        because:
          'With TLS 1.3 a refused client certificate looks like this: the connection is closed without a reason.',
      },
    ],
  },
  asks: {
    'certificate-of-caller': {
      'of another authority': 'proves',
      expired: 'proves',
      none: 'rulesOut',
      accepted: 'rulesOut',
    },
  },
  lookalikes: ['client-certificate-required', 'root-ca-mismatch'],
  applies: {},
  fixes: [
    {
      do: 'Ask the server whom it trusts, and look who signed yours.',
      snippet:
        'openssl s_client -connect {host}:{port} -servername {host} </dev/null 2>&1 | sed -n "/Acceptable client/,/---/p"\nkubectl get secret -n <namespace> <credential> -o jsonpath="{.data.tls\\.crt}" | base64 -d | openssl x509 -noout -issuer -dates -ext extendedKeyUsage',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'Issuer, dates and use of the certificate, and the list of the server.',
    },
    {
      do: 'Show one of an authority that it trusts, with its intermediates, in date, for client authentication.',
      snippet:
        'kubectl create secret generic <credential> -n <namespace> --from-file=tls.crt=client-fullchain.pem --from-file=tls.key --from-file=ca.crt --dry-run=client -o yaml | kubectl apply -f -',
      risk: 'None.',
      undo: 'Apply the old secret.',
      verify: 'The caller’s log shows 200.',
    },
    {
      do: 'At your own gateway: put the clients’ authority into `ca.crt` of the credential.',
      snippet:
        'kubectl create secret generic <credential> -n <gateway-namespace> --from-file=tls.crt --from-file=tls.key --from-file=ca.crt=clients-ca.pem --dry-run=client -o yaml | kubectl apply -f -',
      risk: 'All whom this authority signs get in.',
      undo: 'Apply the old secret.',
      verify: 'curl with the client’s certificate gets a status.',
    },
  ],
  sources: [
    {
      title: 'BoringSSL 0.20250514.0, include/openssl/ssl.h: reasons and alerts',
      url: 'https://github.com/google/boringssl/blob/0.20250514.0/include/openssl/ssl.h',
      read: '2026-11-23',
    },
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
  ],
});
