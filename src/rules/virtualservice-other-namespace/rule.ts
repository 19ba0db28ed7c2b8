import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The VirtualService stands in another namespace than it thinks',
  says: 'A VirtualService names a Gateway, or is named by a delegate, without the namespace in which it stands.',
  area: 'routing',
  per: 'service',
  signs: {
    suggests: [
      {
        when: { record: { phrase: { oneOf: ['analysis-gateway-not-found', 'KIA1102'] } } },
        because:
          'A Gateway name without a namespace is looked for in the namespace of the VirtualService; from another one it is not found.',
      },
    ],
  },
  lookalikes: ['gateway-selector-matches-nothing', 'destination-host-not-found'],
  scan: { no: 'It stands in the output of istioctl, Kiali or kubectl, not in a proxy’s log.' },
  applies: {},
  fixes: [
    {
      do: 'Write the Gateway with its namespace.',
      snippet: 'spec:\n  gateways: ["istio-system/public"]',
      risk: 'None.',
      undo: 'Apply the VirtualService from before.',
      verify: 'istioctl analyze no longer prints IST0101.',
    },
    {
      do: 'See whether the VirtualService is exported to where the proxy is.',
      snippet:
        'kubectl get virtualservice -A -o custom-columns=NS:.metadata.namespace,NAME:.metadata.name,EXPORT:.spec.exportTo',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'EXPORT is empty, `[*]`, or names the namespace of the gateway.',
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
  ],
});
