import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The subset of the DestinationRule matches no pod',
  says: 'The subset[ {subset}] of {service} has no endpoint: no ready pod carries its labels.',
  area: 'connection',
  per: 'service',
  apart: ['subset'],
  signs: {
    suggests: [
      {
        when: {
          all: [
            { record: { phrase: 'router-log-cluster-matched', subset: { matches: '.' } } },
            { record: { flag: 'UH' } },
          ],
          per: 'connection',
          within: { seconds: 60 },
          inOrder: true,
        },
        because: 'The route leads to a subset, and the cluster of this subset has no host.',
      },
      {
        when: { record: { flag: 'UH', subset: { matches: '.' } } },
        because:
          'The cluster’s name has a subset, and it is empty: mostly no ready pod has the labels that the DestinationRule asks for.',
      },
    ],
  },
  supersedes: ['no-endpoints'],
  asks: {
    'labels-of-subset': { none: 'proves', some: 'rulesOut' },
    'health-of-endpoints': { none: 'suggests', ejected: 'rulesOut', unhealthy: 'rulesOut', healthy: 'rulesOut' },
  },
  lookalikes: ['outlier-ejection-all-hosts'],
  applies: {},
  fixes: [
    {
      do: 'Label the pods of that version as the DestinationRule asks, or correct the labels of the subset.',
      snippet: 'kubectl get destinationrule -n {namespace} -o yaml\nkubectl get pods -n {namespace} --show-labels',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify:
        'istioctl proxy-config endpoints lists a host for `outbound|{port}|{subset}|{service}.svc.cluster.local`.',
    },
    {
      do: 'Or take the weight off that subset until its pods are ready.',
      snippet: 'kubectl edit virtualservice -n {namespace} <name>',
      risk: 'All traffic goes to the other subsets.',
      undo: 'Set the old weights again.',
      verify: 'The access log shows no UH for the subset.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: DestinationRule',
      url: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: traffic management problems',
      url: 'https://istio.io/latest/docs/ops/common-problems/network-issues/',
      read: '2026-11-23',
    },
  ],
});
