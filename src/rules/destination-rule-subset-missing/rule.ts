import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The route leads to a subset that no DestinationRule defines',
  says: 'The route for {service} names a subset[, {subset}], that no DestinationRule for this host defines.',
  area: 'config',
  per: 'service',
  apart: ['subset'],
  signs: {
    proves: [
      {
        when: { record: { codeDetails: 'cluster_not_found', subset: { matches: '.' } } },
        because:
          'The cluster that is missing has a subset in its name; clusters with a subset are made from a DestinationRule.',
      },
      {
        when: { record: { phrase: { oneOf: ['analysis-subset-not-found', 'KIA1107'] } } },
        because: 'The analysis looked for the subset in the DestinationRules of the host and did not find it.',
      },
    ],
    fits: [
      {
        when: { record: { status: 503, ownReply: 'empty' } },
        because: 'A route to a subset that no DestinationRule defines ends in 503 with an empty reply.',
      },
      {
        when: { record: { flag: 'NC' }, unless: { tcp: 'yes' } },
        because:
          'NC says that the cluster of the route is missing; where it is one of a subset, the usual reason is its DestinationRule.',
      },
    ],
  },
  leadsTo: ['destination-host-not-found'],
  asks: {
    'cluster-of-destination': {
      'subset missing': 'proves',
      'no such service': 'rulesOut',
      'other port': 'rulesOut',
      there: 'rulesOut',
    },
  },
  lookalikes: ['no-endpoints', 'no-route-for-host'],
  applies: {},
  fixes: [
    {
      do: 'Define the subset, and apply the DestinationRule before the VirtualService.',
      snippet:
        'apiVersion: networking.istio.io/v1\nkind: DestinationRule\nmetadata:\n  name: {serviceName}\n  namespace: {namespace}\nspec:\n  host: {service}\n  subsets:\n  - name: {subset}\n    labels:\n      version: <label>',
      risk: 'A second DestinationRule for the same host may hide settings of the first: extend the one that exists.',
      undo: 'Apply the DestinationRule from before.',
      verify: 'istioctl proxy-config clusters shows the subset, and NC is gone.',
    },
    {
      do: 'Until then, send the traffic to a subset that exists.',
      snippet: 'kubectl get destinationrule -A -o yaml | grep -A8 "host: {serviceName}"',
      risk: 'The other version takes all the load.',
      undo: 'Apply the VirtualService from before.',
      verify: 'The line shows an upstream host.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: traffic management problems',
      url: 'https://istio.io/latest/docs/ops/common-problems/network-issues/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: traffic management best practices',
      url: 'https://istio.io/latest/docs/ops/best-practices/traffic-management/',
      read: '2026-11-23',
    },
    {
      title: 'Istio 1.29, pilot/pkg/networking/core/route/route.go',
      url: 'https://github.com/istio/istio/blob/1.29.0/pilot/pkg/networking/core/route/route.go',
      read: '2026-11-23',
    },
  ],
});
