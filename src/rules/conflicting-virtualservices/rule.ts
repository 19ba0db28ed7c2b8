import { defineRule } from '../define.ts';

export default defineRule({
  title: 'Two VirtualServices have the same host',
  says: 'Two VirtualServices name the same host; for sidecars only the older counts, at a gateway their routes are merged in no promised order.',
  area: 'routing',
  per: 'service',
  signs: {
    proves: [
      {
        when: { record: { phrase: { oneOf: ['IST0109', 'KIA1106'] } } },
        because: 'The analysis found more than one VirtualService for the same host.',
      },
    ],
  },
  lookalikes: ['conflicting-gateways', 'route-order-shadows'],
  scan: { no: 'It stands in the output of istioctl, Kiali or kubectl, not in a proxy’s log.' },
  applies: {},
  fixes: [
    {
      do: 'Put the routes into one VirtualService, or let one delegate to the others.',
      snippet:
        'kubectl get virtualservice -A -o custom-columns=NS:.metadata.namespace,NAME:.metadata.name,CREATED:.metadata.creationTimestamp,HOSTS:.spec.hosts,GATEWAYS:.spec.gateways',
      risk: 'While you move routes, apply the one that gains before you delete the one that loses.',
      undo: 'Apply both from before.',
      verify: 'istioctl analyze no longer prints IST0109.',
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
      title: 'Istio docs: traffic management best practices',
      url: 'https://istio.io/latest/docs/ops/best-practices/traffic-management/',
      read: '2026-11-23',
    },
  ],
});
