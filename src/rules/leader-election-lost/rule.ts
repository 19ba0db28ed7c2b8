import { defineRule } from '../define.ts';

export default defineRule({
  title: 'istiod lost its leadership',
  says: 'An istiod could not renew its lease in time and is no longer the leader.',
  area: 'control-plane',
  per: 'proxy',
  signs: {
    suggests: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['k8s-leader-lost', 'k8s-leader-renew', 'k8s-leader-retrieve'],
            },
            meshText: 'yes',
          },
        },
        because:
          'The lease could not be read or renewed: the API server did not answer in time, or the process had no CPU.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            phrase: 'istiod-leader-lost',
          },
        },
        because:
          'istiod says itself that it is not the leader any more. Once, when a pod ends, that is how it hands over.',
      },
    ],
  },
  asks: {
    'log-of-istiod': {
      'its lease': 'proves',
      killed: 'against',
      'its CA': 'rulesOut',
    },
  },
  supersedes: ['app-not-listening', 'connect-timeout', 'grpc-deadline-exceeded'],
  lookalikes: ['istiod-overloaded', 'rbac-permission-missing'],
  applies: {},
  fixes: [
    {
      do: 'See who holds the leases, and whether they move.',
      snippet: 'kubectl get configmap,lease -n istio-system | grep -i leader\nkubectl top pod -n istio-system',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The holder stays the same for minutes.',
    },
    {
      do: 'Give istiod the CPU to renew in time; ask the operators of the API server if it is slow.',
      snippet: 'kubectl set resources deployment -n istio-system istiod --requests=cpu=1',
      risk: 'istiod restarts once.',
      undo: 'kubectl rollout undo deployment -n istio-system istiod',
      verify: 'No further change of leader in the log.',
    },
  ],
  sources: [
    {
      title: 'Istio 1.10, pilot/pkg/leaderelection/leaderelection.go',
      url: 'https://github.com/istio/istio/blob/1.10.0/pilot/pkg/leaderelection/leaderelection.go',
      read: '2026-11-23',
    },
  ],
});
