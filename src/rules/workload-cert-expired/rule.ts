import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A workload’s certificate has expired',
  says: 'A workload certificate between the caller and {service} has expired: its proxy could not renew it.',
  area: 'mtls',
  per: 'service',
  signs: {
    suggests: [
      {
        when: { record: { x509: 'certificate has expired', depth: 0, destination: 'cluster' } },
        because:
          'Depth 0 is the pod’s own certificate. The mesh’s certificates live a day, and the agent renews them; this one was not renewed.',
      },
      {
        when: {
          record: { tlsReason: 'SSLV3_ALERT_CERTIFICATE_EXPIRED', destination: 'cluster' },
        },
        because: 'The server’s proxy says that the certificate of the caller has expired.',
      },
      {
        when: { record: { tlsReason: 'SSLV3_ALERT_CERTIFICATE_EXPIRED', direction: 'inbound' } },
        because: 'A caller told this proxy that the certificate shown to it has expired: its own one.',
      },
      {
        when: {
          all: [
            { record: { x509: 'certificate has expired', depth: 0 } },
            { record: { tlsReason: 'CERTIFICATE_VERIFY_FAILED', caller: 'inside' } },
          ],
          per: 'proxy',
          within: { lines: 3 },
          inOrder: true,
        },
        because:
          'The certificate of a caller from inside was refused, and the line before says why: it has expired. Envoy up to 1.36 writes the two apart.',
      },
    ],
    fits: [
      {
        when: {
          record: { tlsReason: 'CERTIFICATE_VERIFY_FAILED', direction: 'inbound', caller: 'inside' },
          unless: { x509: { matches: '.' } },
        },
        because: 'This proxy refused the certificate of a caller from inside, and the text does not say for what.',
      },
      {
        when: { record: { tlsReason: 'SSLV3_ALERT_CERTIFICATE_EXPIRED' }, unless: { destination: 'public' } },
        because: 'The other side says that our certificate has expired.',
      },
      {
        when: {
          record: { tlsReason: 'CERTIFICATE_VERIFY_FAILED', direction: 'outbound', destination: 'cluster' },
          unless: { x509: { matches: '.' }, failure: 'certificate-name' },
        },
        because: 'The certificate was refused, and the text does not say for what.',
      },
    ],
  },
  asks: {
    'dates-of-certificates': {
      'server expired': 'proves',
      'caller expired': 'proves',
      'root expired': 'rulesOut',
      'all in date': 'rulesOut',
    },
  },
  lookalikes: ['root-ca-expired', 'tls-certificate-expired', 'cert-not-yet-valid'],
  applies: {},
  fixes: [
    {
      do: 'Look at the dates and at the agent’s log.',
      snippet:
        'istioctl proxy-config secret -n {namespace} <pod>\nkubectl logs -n {namespace} <pod> -c istio-proxy | grep -iE "csr|workload cert|warm"',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'VALID CERT false, and the reason why it was not renewed.',
    },
    {
      do: 'Restart the pod: a new one gets a new certificate, if istiod can be reached.',
      snippet: 'kubectl delete pod -n {namespace} <pod>',
      risk: 'One pod less for a moment.',
      undo: 'Nothing to undo.',
      verify: 'VALID CERT true, and the call answers.',
    },
    {
      do: 'If istiod refuses: mend that first (its CA, the token, the clock).',
      snippet: 'kubectl logs -n istio-system deployment/istiod | grep -iE "csr|signing|authenticat"',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'istiod signs again: `generated new workload certificate` in the agent’s log.',
    },
  ],
  sources: [
    {
      title: 'Envoy 1.37, source/common/tls/cert_validator/default_validator.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/tls/cert_validator/default_validator.cc',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: security concepts',
      url: 'https://istio.io/latest/docs/concepts/security/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: security problems',
      url: 'https://istio.io/latest/docs/ops/common-problems/security-issues/',
      read: '2026-11-23',
    },
  ],
});
