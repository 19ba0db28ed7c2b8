import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The canary’s weights have no effect',
  says: 'Traffic to {service} is not shared as the VirtualService says: the proxy that sends it does not use this VirtualService.',
  area: 'routing',
  per: 'service',
  signs: {
    suggests: [
      {
        when: { record: { phrase: 'IST0140' } },
        because:
          'The analysis says that the subset has no effect at the ingress gateway: its VirtualService is not bound there.',
      },
    ],
  },
  lookalikes: ['virtualservice-weights-missing', 'route-order-shadows'],
  scan: { no: 'It stands in the output of istioctl, Kiali or kubectl, not in a proxy’s log.' },
  applies: {},
  fixes: [
    {
      do: 'Bind the VirtualService to where the traffic comes from: the gateway, `mesh`, or both.',
      snippet: 'spec:\n  gateways: ["istio-system/public", "mesh"]',
      risk: 'Traffic is shared as the weights say from then on.',
      undo: 'Apply the VirtualService from before.',
      verify: 'istioctl proxy-config routes of the sender shows `weightedClusters`.',
    },
    {
      do: 'See whether callers have a sidecar at all; without one, Kubernetes shares by pods.',
      snippet:
        'kubectl get pods -n <caller-namespace> -o custom-columns=POD:.metadata.name,CONTAINERS:.spec.containers[*].name',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The callers have istio-proxy.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: VirtualService',
      url: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: analysis messages',
      url: 'https://istio.io/latest/docs/reference/config/analysis/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: traffic management problems',
      url: 'https://istio.io/latest/docs/ops/common-problems/network-issues/',
      read: '2026-11-23',
    },
  ],
});
