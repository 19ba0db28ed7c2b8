import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A short host was completed with the wrong namespace',
  says: 'A VirtualService names its destination by a short name, which means the namespace of the VirtualService, not of the service.',
  area: 'routing',
  per: 'service',
  signs: {
    suggests: [
      {
        when: { record: { phrase: 'analysis-host-not-found', service: { matches: '^[a-z0-9-]+$' } } },
        because:
          'The host that was not found is a short name; it is completed with the namespace of the rule in which it stands.',
      },
    ],
    fits: [
      {
        when: { record: { flag: 'NC' } },
        because: 'The missing cluster may carry the namespace of the VirtualService instead of that of the service.',
      },
    ],
  },
  leadsTo: ['destination-host-not-found'],
  asks: {
    'cluster-of-destination': { 'no such service': 'suggests', there: 'rulesOut', 'subset missing': 'rulesOut' },
  },
  lookalikes: ['no-endpoints', 'registry-only-egress-blocked'],
  applies: {},
  fixes: [
    {
      do: 'Write the full name.',
      snippet: 'destination:\n  host: {serviceName}.<its-namespace>.svc.cluster.local',
      risk: 'None.',
      undo: 'Apply the VirtualService from before.',
      verify: 'istioctl analyze no longer prints IST0101.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: VirtualService',
      url: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: traffic management best practices',
      url: 'https://istio.io/latest/docs/ops/best-practices/traffic-management/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: analysis messages',
      url: 'https://istio.io/latest/docs/reference/config/analysis/',
      read: '2026-11-23',
    },
  ],
});
