import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A team’s DestinationRule changes callers beyond the team',
  says: 'A DestinationRule that matches {service} was written for one team and acts on the callers of others.',
  area: 'config',
  per: 'service',
  signs: {
    fits: [
      {
        when: { record: { phrase: 'KIA0201' } },
        because:
          'Kiali found more than one DestinationRule for the same host and subset. Whether two teams wrote them, their namespaces and owners say.',
      },
      {
        when: { record: { flag: 'NC' } },
        because:
          'The route’s cluster is gone. Clusters of subsets come from a DestinationRule: one that was replaced, or now hides the other, takes them away from every caller.',
      },
    ],
  },
  leadsTo: ['destination-rule-subset-missing', 'mtls-mode-conflict', 'destination-rule-tls-forgotten'],
  asks: {
    'destination-rules-of-host': { new: 'suggests', 'for many hosts': 'suggests', old: 'against', none: 'rulesOut' },
  },
  lookalikes: ['auto-mtls-overridden'],
  applies: {},
  fixes: [
    {
      do: 'Take the newest one back that matches the failing host. Keep its YAML first.',
      snippet:
        'kubectl get destinationrule -n <namespace> <name> -o yaml > destinationrule-before.yaml\nkubectl delete destinationrule -n <namespace> <name>',
      risk: 'Routes that name its subsets fail with NC as long as it is gone; its TLS mode and limits end at once.',
      undo: 'kubectl apply -f destinationrule-before.yaml',
      verify: 'The failing call succeeds, and the caller’s access log shows its upstream host again.',
    },
    {
      do: 'Keep a rule that is meant for one namespace there.',
      snippet: 'spec:\n  exportTo: ["."]',
      risk: 'Callers of other namespaces lose its subsets and settings.',
      undo: 'Remove the line.',
      verify: '`istioctl proxy-config clusters` of a pod elsewhere no longer shows this rule in its last column.',
      applies: { istio: '>=1.1' },
    },
    {
      do: 'Bound who may write the resource: give teams the values that they need, by a chart of the platform, and not the kind itself.',
      snippet:
        'kubectl auth can-i create destinationrules.networking.istio.io -n <namespace> --as-group=<group-of-the-team> --as=<user>',
      risk: 'Teams wait for the platform where the chart lacks a value.',
      undo: 'Give the right back.',
      verify: 'The command prints `no` for a team’s own account.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: traffic management best practices, cross-namespace configuration',
      url: 'https://istio.io/latest/docs/ops/best-practices/traffic-management/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: DestinationRule, exportTo',
      url: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/',
      read: '2026-11-23',
    },
    {
      title: 'Istio 1.29, pilot/pkg/model/push_context.go: caller’s namespace, the service’s, the root’s',
      url: 'https://github.com/istio/istio/blob/1.29.0/pilot/pkg/model/push_context.go',
      read: '2026-11-23',
    },
    {
      title: 'Istio 1.0.2, pilot/pkg/model/push_context.go: the rules of all namespaces combined by host',
      url: 'https://github.com/istio/istio/blob/1.0.2/pilot/pkg/model/push_context.go',
      read: '2026-11-23',
    },
  ],
});
