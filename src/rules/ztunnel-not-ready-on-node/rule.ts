import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The ztunnel of the node is not ready',
  says: 'The node has no ztunnel that serves: pods of the ambient mesh on it cannot start or cannot be reached.',
  area: 'ambient',
  per: 'proxy',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: 'log-no-ztunnel-connection',
          },
        },
        because: 'The agent of istio-cni says that no ztunnel of this node is connected to it.',
      },
    ],
    suggests: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'log-ztunnel-connection-broken-unwritable-disposing-of-this',
                'log-timed-out-waiting-for-valid-ztunnel-response',
              ],
            },
          },
        },
        because: 'The agent of the node had a connection to ztunnel, and it broke or stayed silent.',
      },
    ],
  },
  supersedes: ['istio-cni-not-ready'],
  leadsTo: ['pod-not-captured'],
  asks: {
    'ztunnel-of-node': {
      'not ready': 'proves',
      ready: 'against',
    },
    'cni-agent-of-node': {
      'not ready': 'against',
    },
  },
  lookalikes: ['istio-cni-not-ready', 'pod-not-captured', 'ztunnel-unknown-source'],
  scan: {
    no: 'It stands in the output of a command or in a status, not in a proxy’s log.',
  },
  applies: {
    dataPlane: 'ambient',
  },
  fixes: [
    {
      do: 'See what that ztunnel says: it is Ready when it has its connection to istiod and to istio-cni.',
      snippet:
        'kubectl get pods -n istio-system -l app=ztunnel -o wide\nkubectl logs -n istio-system <ztunnel-of-the-node> --tail=50',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The last lines name what it waits for: istiod, a certificate, the socket of istio-cni.',
    },
    {
      do: 'If it hangs although istiod answers, restart it.',
      snippet: 'kubectl delete pod -n istio-system <ztunnel-of-the-node>',
      risk: 'Connections of all ambient pods on that node end.',
      undo: 'Nothing to undo.',
      verify: 'It is 1/1, and pods that waited start within a minute.',
    },
  ],
  sources: [
    {
      title: 'Istio master@86c9f01, cni/pkg/nodeagent',
      url: 'https://github.com/istio/istio/tree/master/cni/pkg/nodeagent',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: ztunnel traffic redirection',
      url: 'https://istio.io/latest/docs/ambient/architecture/traffic-redirection/',
      read: '2026-11-23',
    },
  ],
});
