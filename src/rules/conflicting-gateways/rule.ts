import { defineRule } from '../define.ts';

export default defineRule({
  title: 'Two Gateways claim the same host and port',
  says: 'Two Gateways define the same port and host on the same gateway pods; only one of them counts.',
  area: 'routing',
  per: 'service',
  signs: {
    proves: [
      {
        when: { record: { phrase: { oneOf: ['IST0145', 'KIA0301', 'pilot-duplicate-gateway-hosts'] } } },
        because: 'Two Gateways have the same selector, port and host: the analysis, or istiod itself, says so.',
      },
    ],
  },
  lookalikes: ['conflicting-virtualservices', 'gateway-selector-matches-nothing'],
  scan: { no: 'It stands in the output of istioctl, Kiali or kubectl, not in a proxy’s log.' },
  applies: {},
  fixes: [
    {
      do: 'Give each host one Gateway; several VirtualServices can use it.',
      snippet:
        'kubectl get gateway.networking.istio.io -A -o custom-columns=NS:.metadata.namespace,NAME:.metadata.name,CREATED:.metadata.creationTimestamp,PORTS:.spec.servers[*].port.number,HOSTS:.spec.servers[*].hosts',
      risk: 'Taking one away unbinds the VirtualServices that name it: change them first.',
      undo: 'Apply the Gateway from before.',
      verify: 'istioctl analyze no longer prints IST0145.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: Gateway',
      url: 'https://istio.io/latest/docs/reference/config/networking/gateway/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: analysis messages',
      url: 'https://istio.io/latest/docs/reference/config/analysis/',
      read: '2026-11-23',
    },
  ],
});
