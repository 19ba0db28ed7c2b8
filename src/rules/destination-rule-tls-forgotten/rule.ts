import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A DestinationRule without the right TLS mode replaced one that had it',
  says: 'A DestinationRule for {service} (a subset, a port, another copy) has no mTLS mode or SIMPLE, and took the place of one that had it.',
  area: 'mtls',
  per: 'service',
  signs: {
    suggests: [
      {
        when: { record: { phrase: 'KIA0204' } },
        because: 'Kiali found a DestinationRule that drops the mTLS settings of a wider one.',
      },
      {
        when: { record: { tlsReason: 'TLSV1_ALERT_CERTIFICATE_REQUIRED', destination: 'cluster' } },
        because:
          'The server’s proxy wants a certificate and got none: the caller’s rule says SIMPLE instead of ISTIO_MUTUAL.',
      },
    ],
    fits: [
      {
        when: { record: { tlsReason: 'PEER_DID_NOT_RETURN_A_CERTIFICATE', caller: 'inside' } },
        because: 'A caller from inside began TLS without a certificate: its rule may say SIMPLE.',
      },
    ],
  },
  asks: {
    'tls-mode-towards-service': {
      'a rule without tls': 'suggests',
      'SIMPLE or MUTUAL': 'proves',
      'no rule': 'rulesOut',
      ISTIO_MUTUAL: 'rulesOut',
    },
  },
  lookalikes: ['auto-mtls-overridden'],
  applies: {},
  fixes: [
    {
      do: 'Say ISTIO_MUTUAL in the rule that counts (or, with automatic mTLS, take `tls` out of all of them).',
      snippet: 'trafficPolicy:\n  tls: { mode: ISTIO_MUTUAL }',
      risk: 'Callers begin mTLS at once.',
      undo: 'kubectl apply the rule from before.',
      verify:
        'The caller’s log shows 200; `istioctl proxy-config cluster` shows the mesh’s certificates in its transport socket.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: traffic management problems',
      url: 'https://istio.io/latest/docs/ops/common-problems/network-issues/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: DestinationRule, ClientTLSSettings',
      url: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: understanding TLS configuration',
      url: 'https://istio.io/latest/docs/ops/configuration/traffic-management/tls-configuration/',
      read: '2026-11-23',
    },
  ],
});
