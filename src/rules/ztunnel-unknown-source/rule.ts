import { defineRule } from '../define.ts';

export default defineRule({
  title: 'ztunnel does not know the pod',
  says: 'ztunnel closed the connection: istiod has not told it about the workload that it belongs to.',
  area: 'ambient',
  per: 'proxy',
  signs: {
    suggests: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'ztunnel-failed-to-fetch-information-about-local-workload',
                'ztunnel-timed-out-waiting-for-workload-from-xds',
                'ztunnel-workload-is-unknown',
                'ztunnel-workload-not-found',
                'ztunnel-no-service-or-workload-for-hostname',
              ],
            },
          },
        },
        because: 'ztunnel waited for istiod to describe this pod, and gave up.',
      },
    ],
  },
  asks: { 'istiod-answers': { 'no pod': 'suggests', 'no answer': 'suggests' } },
  lookalikes: ['istiod-unreachable', 'ambient-policy-rejection'],
  applies: { dataPlane: 'ambient' },
  fixes: [
    {
      do: 'See whether that ztunnel has its connection to istiod, and whether it lists the pod.',
      snippet:
        'kubectl logs -n istio-system <ztunnel-of-the-node> --since=10m | grep -iE "xds|timed out"\nistioctl ztunnel-config workloads <ztunnel-of-the-node>.istio-system | grep <pod>',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The pod is listed with its address.',
    },
    {
      do: 'Restart that ztunnel if istiod answers and the pod stays unknown.',
      snippet: 'kubectl delete pod -n istio-system <ztunnel-of-the-node>',
      risk: 'Connections of all ambient pods on that node end.',
      undo: 'Nothing to undo.',
      verify: 'The pod is listed, and calls are answered.',
    },
  ],
  sources: [
    {
      title: 'ztunnel 1.29, src/state.rs',
      url: 'https://github.com/istio/ztunnel/blob/1.29.0/src/state.rs',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: layer 4 security policy in ambient mode',
      url: 'https://istio.io/latest/docs/ambient/usage/l4-policy/',
      read: '2026-11-23',
    },
  ],
});
