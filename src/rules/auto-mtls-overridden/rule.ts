import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A DestinationRule overrides automatic mTLS',
  says: 'A DestinationRule fixes the TLS mode towards {service}, so callers no longer follow what the endpoints can.',
  area: 'mtls',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['KIA0205', 'KIA0206'],
            },
          },
        },
        because:
          'Kiali found a DestinationRule that demands mTLS for a whole mesh or namespace, without a policy to match.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            tlsReason: 'WRONG_VERSION_NUMBER',
            direction: 'outbound',
            destination: 'cluster',
          },
        },
        because: 'Automatic mTLS would not speak TLS to an endpoint that cannot: something fixed the mode.',
      },
    ],
  },
  asks: {
    'tls-mode-towards-service': {
      ISTIO_MUTUAL: 'suggests',
      DISABLE: 'against',
      'no rule': 'rulesOut',
    },
    'sidecar-of-destination': {
      some: 'suggests',
      all: 'rulesOut',
    },
  },
  lookalikes: ['destination-rule-tls-forgotten'],
  applies: {},
  fixes: [
    {
      do: 'Find the rule that fixes the mode, and take its `tls` part away.',
      snippet:
        'kubectl get destinationrule -A -o custom-columns="NS:.metadata.namespace,NAME:.metadata.name,HOST:.spec.host,TLS:.spec.trafficPolicy.tls.mode"',
      risk: 'Callers change what they speak at once.',
      undo: 'kubectl apply the rule from before.',
      verify: 'The caller’s log shows 200 for endpoints with and without a sidecar.',
    },
    {
      do: 'Replace a rule for `*.local` from the time before 1.5 by PeerAuthentication alone.',
      snippet: 'kubectl delete destinationrule -n istio-system default',
      risk: 'Hosts that relied on it fall back to automatic mTLS: endpoints without a sidecar get plain text.',
      undo: 'kubectl apply the rule from before.',
      verify: 'istioctl experimental describe shows no rule with a fixed mode.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: understanding TLS configuration',
      url: 'https://istio.io/latest/docs/ops/configuration/traffic-management/tls-configuration/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: DestinationRule, ClientTLSSettings',
      url: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: mutual TLS migration',
      url: 'https://istio.io/latest/docs/tasks/security/authentication/mtls-migration/',
      read: '2026-11-23',
    },
  ],
});
