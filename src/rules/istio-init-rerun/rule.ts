import { defineRule } from '../define.ts';

export default defineRule({
  title: 'istio-init ran a second time',
  says: 'istio-init found its own rules in the pod and failed: it was started again.',
  area: 'injection',
  per: 'proxy',
  signs: {
    suggests: [
      {
        when: { record: { phrase: { oneOf: ['iptables-chain-exists', 'iptables-chains-made-before'] } } },
        because: 'The chain that it wants to make is there: an earlier run of istio-init in the same pod made it.',
      },
      {
        when: {
          all: [{ record: { phrase: 'iptables-restore-failed' } }, { record: { phrase: 'iptables-chains-there' } }],
          per: 'proxy',
        },
        because:
          'The rules were refused as a whole, and the list behind it holds Istio’s chains: they are from an earlier run.',
      },
    ],
  },
  supersedes: ['app-crash-loop', 'proxy-down-pod-unhealthy'],
  asks: {
    'log-of-init-container': {
      'there already': 'suggests',
      'not permitted': 'rulesOut',
      'not in the kernel': 'rulesOut',
    },
  },
  lookalikes: ['istio-validation-failed'],
  applies: {},
  fixes: [
    {
      do: 'Restart the pod: rules go with the pod’s network.',
      snippet: 'kubectl delete pod -n <namespace> <pod>',
      risk: 'One pod less for a moment.',
      undo: 'Nothing to undo.',
      verify: 'The new pod starts.',
    },
    {
      do: 'Find what removed the finished init container: a clean-up like `docker system prune` on the node makes the kubelet run it again.',
      snippet: 'kubectl get events -n <namespace> --field-selector involvedObject.name=<pod>\ncrontab -l',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'No job removes stopped containers.',
    },
  ],
  sources: [
    {
      title: 'Istio 1.29, tools/istio-iptables',
      url: 'https://github.com/istio/istio/tree/1.29.0/tools/istio-iptables',
      read: '2026-11-23',
    },
    {
      title: 'Istio wiki: troubleshooting Istio',
      url: 'https://github.com/istio/istio/wiki/Troubleshooting-Istio',
      read: '2026-11-23',
    },
  ],
});
