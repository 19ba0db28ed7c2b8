import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The istio-cni agent of the node does not do its part',
  says: 'The node asked istio-cni to prepare the pod’s network, and the agent, or the token that it keeps there, was missing.',
  area: 'injection',
  per: 'proxy',
  signs: {
    suggests: [
      {
        when: {
          record: {
            phrase: 'cni-plugin-unauthorized',
          },
        },
        because:
          'The plugin got as far as the API server, which refused its token: the agent, which has to renew it on the node, did not.',
      },
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'cni-kubeconfig-missing',
                'log-istio-cni-cmdadd-failed-to-contact-node-istio-cni-agent',
                'log-unable-to-push-cni-event-status-code',
                'ztunnel-failed-to-connect-to-the-istio-cni-node-agent-over-is',
              ],
            },
          },
        },
        because:
          'The plugin (or ztunnel) lives on the node and asks the agent; what it needs of the agent was missing.',
      },
      {
        when: {
          record: {
            phrase: 'cni-node-pod',
            failure: {
              oneOf: ['not-ready', 'refused', 'timeout', 'unavailable'],
            },
          },
        },
        because:
          'A pod of the agent itself is not ready: pods that start on its node wait, or start without redirection.',
      },
      {
        when: {
          record: {
            phrase: 'cni-plugin-failed',
            failure: {
              oneOf: ['timeout', 'connect-timeout', 'refused', 'unreachable'],
            },
          },
        },
        because: 'The plugin failed because a connection did: to the agent’s socket or to the API server.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['cni-plugin-failed', 'log-istio-cni-cmdadd-error'],
            },
          },
        },
        because: 'The plugin failed on this node; the state of its agent is the first thing to look at.',
      },
      {
        when: {
          record: {
            phrase: {
              oneOf: ['validation-port', 'log-iptables-validation-failed-workload-is-not-ready-for-istio'],
            },
          },
        },
        because: 'A pod that came to its node before the agent has no rules.',
      },
    ],
  },
  supersedes: ['app-crash-loop', 'proxy-down-pod-unhealthy'],
  leadsTo: ['istio-validation-failed'],
  asks: {
    'cni-agent-of-node': {
      'not ready': 'proves',
      ready: 'against',
      none: 'against',
    },
  },
  lookalikes: ['istio-cni-not-configured', 'istio-validation-failed', 'network-policy-blocked'],
  scan: {
    no: 'It stands in the output of kubectl or of an init container, not in a proxy’s log.',
  },
  applies: {},
  fixes: [
    {
      do: 'See what the agent of that node says. Its DaemonSet stands in istio-system, kube-system or istio-cni.',
      snippet:
        'kubectl get pods -A -l k8s-app=istio-cni-node -o wide\nkubectl logs -n istio-system <istio-cni-node-of-that-node> --tail=50',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'One of its lines names what it waits for.',
    },
    {
      do: 'Restart the agent of that node. It writes the plugin, its configuration and a fresh token.',
      snippet: 'kubectl delete pod -n istio-system <istio-cni-node-of-that-node>',
      risk: 'Pods that start on the node meanwhile wait.',
      undo: 'Nothing to undo.',
      verify: 'It is 1/1, and the waiting pods start within a minute.',
    },
    {
      do: 'If the agent was removed on purpose, the node still calls its plugin: take it out of the node’s CNI configuration.',
      snippet:
        '# on the node\ngrep -l istio-cni /etc/cni/net.d/*\n# remove the element with "type": "istio-cni", and the file istio-cni-kubeconfig',
      risk: 'A mistake in this file keeps every pod from the node: keep a copy.',
      undo: 'Put the copy back.',
      verify: 'A pod starts on the node.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: install the CNI node agent',
      url: 'https://istio.io/latest/docs/setup/additional-setup/cni/',
      read: '2026-11-23',
    },
    {
      title: 'Istio master, cni/pkg/plugin/plugin.go',
      url: 'https://github.com/istio/istio/blob/master/cni/pkg/plugin/plugin.go',
      read: '2026-11-23',
    },
  ],
});
