import { defineRule } from '../define.ts';

export default defineRule({
  title: 'Several DestinationRules for one host',
  says: 'More than one DestinationRule is for {service}: only one of two equal parts counts.',
  area: 'config',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: 'destination-rules-merged-twice',
          },
        },
        because:
          'istiod merges the DestinationRules of a host, and says that it found the same subset twice: the second is dropped.',
      },
    ],
    suggests: [
      {
        when: {
          record: {
            phrase: 'KIA0201',
          },
        },
        because: 'Kiali found more than one DestinationRule for the same host and subset.',
      },
    ],
  },
  leadsTo: ['destination-rule-subset-missing', 'destination-rule-tls-forgotten'],
  asks: {
    'destination-rules-of-host': {
      none: 'rulesOut',
    },
  },
  lookalikes: ['conflicting-virtualservices'],
  applies: {},
  fixes: [
    {
      do: 'Write one DestinationRule for each host, with all subsets; delete the others.',
      snippet:
        "kubectl get destinationrule -A -o custom-columns='NAMESPACE:.metadata.namespace,NAME:.metadata.name,HOST:.spec.host' | sort -k3\nkubectl delete destinationrule -n <namespace> <name>",
      risk: 'Between the two commands the subsets of the deleted one are gone: apply the whole one first.',
      undo: 'kubectl apply the deleted one again.',
      verify:
        '`istioctl proxy-config clusters <pod> --fqdn <host>` lists every subset, with one rule in the last column.',
    },
  ],
  sources: [
    {
      title: 'Istio 1.20, pilot/pkg/model/destination_rule.go',
      url: 'https://github.com/istio/istio/blob/1.20.0/pilot/pkg/model/destination_rule.go',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: traffic management best practices',
      url: 'https://istio.io/latest/docs/ops/best-practices/traffic-management/',
      read: '2026-11-23',
    },
    {
      title: 'Kiali docs: validations',
      url: 'https://kiali.io/docs/features/validations/',
      read: '2026-11-23',
    },
  ],
});
