import { defineRule } from '../define.ts';

export default defineRule({
  title: 'ztunnel was stopped, or the pod was, and open connections ended',
  says: 'ztunnel ended connections to {service} that were still open: it was replaced or updated, or the pod went away.',
  area: 'ambient',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'ztunnel-connection-closed-due-to-connection-drain',
                'ztunnel-drain-duration-expired-with-pending-connections',
                'ztunnel-connection-failed-to-drain-within-the-timeout',
              ],
            },
          },
        },
        because: 'ztunnel says that it drained: it ended, or its pod did, with this connection still open.',
      },
    ],
    suggests: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['ztunnel-pool-draining', 'ztunnel-the-identity-is-no-longer-needed'],
            },
          },
        },
        because: 'ztunnel gives up what it held for the pod: this ztunnel, or the pod, is about to go.',
      },
    ],
  },
  asks: {
    'ztunnel-of-node': {},
  },
  lookalikes: ['drain-on-shutdown', 'long-lived-connection-cut-by-drain', 'hbone-connect-failure'],
  applies: {
    dataPlane: 'ambient',
  },
  fixes: [
    {
      do: 'See whether ztunnel restarted then: an update of the DaemonSet, of the node, or a crash.',
      snippet:
        'kubectl get pods -n istio-system -l app=ztunnel -o wide\nkubectl rollout history -n istio-system daemonset/ztunnel',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'AGE or RESTARTS of one ztunnel fits the time of the lines.',
    },
    {
      do: 'Update ztunnel node by node with the pods moved away first, or give it longer to drain.',
      snippet: 'kubectl drain <node> --ignore-daemonsets\n# or, Helm chart ztunnel: terminationGracePeriodSeconds: 300',
      risk: 'Pods of the node are moved; an update takes longer.',
      undo: 'kubectl uncordon <node>',
      verify: 'Long connections end only when their pod moves.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: upgrade ambient with Helm',
      url: 'https://istio.io/latest/docs/ambient/upgrade/helm/',
      read: '2026-11-23',
    },
    {
      title: 'ztunnel 1.29, src/proxy.rs',
      url: 'https://github.com/istio/ztunnel/blob/1.29.0/src/proxy.rs',
      read: '2026-11-23',
    },
  ],
});
