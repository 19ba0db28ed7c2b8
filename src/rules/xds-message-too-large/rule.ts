import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A configuration is too large for one message',
  says: 'A configuration between istiod and the proxy is larger than gRPC takes in one message.',
  area: 'config',
  per: 'proxy',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['grpc-go-max-recv', 'grpc-go-max-send'],
            },
            component: {
              oneOf: ['xdsproxy', 'ads', 'delta'],
            },
          },
        },
        because: 'The agent’s or istiod’s own stream says that the message is larger than it takes.',
      },
      {
        when: { record: { phrase: { every: ['log-grpc-config-stream-to-closed', 'grpc-go-max-recv'] } } },
        because: 'Envoy’s stream to istiod ended, and the reason given is the size of a message.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            phrase: 'log-send-failure-for-node-resources-size',
            failure: 'too-large',
          },
        },
        because: 'istiod could not send, for size.',
      },
    ],
  },
  supersedes: ['header-too-large', 'istiod-overloaded'],
  leadsTo: ['istiod-unreachable', 'config-stale'],
  asks: {
    'nacks-of-proxies': {
      yes: 'against',
    },
  },
  lookalikes: ['istiod-push-timeout', 'istiod-overloaded'],
  applies: {},
  fixes: [
    {
      do: 'Let the proxy know less: a Sidecar with what the namespace calls.',
      snippet:
        'apiVersion: networking.istio.io/v1\nkind: Sidecar\nmetadata:\n  name: default\n  namespace: <namespace>\nspec:\n  egress:\n  - hosts: ["./*", "istio-system/*"]',
      risk: 'Calls to hosts that are not named fail, or leave as unknown traffic.',
      undo: 'kubectl delete sidecar -n <namespace> default',
      verify: 'The stream stays open, and proxy-status shows SYNCED.',
    },
    {
      do: 'Raise the limit of the receiver, where that is istiod’s or the agent’s.',
      snippet: 'env:\n- name: ISTIO_GPRC_MAXRECVMSGSIZE\n  value: "8388608"',
      risk: 'More memory for each message. The name is spelt so in Istio.',
      undo: 'Remove the variable.',
      verify: 'The message is gone from the log.',
    },
  ],
  sources: [
    {
      title: 'Istio 1.29, pkg/istio-agent/xds_proxy.go',
      url: 'https://github.com/istio/istio/blob/1.29.0/pkg/istio-agent/xds_proxy.go',
      read: '2026-11-23',
    },
    {
      title: 'Istio 1.29, pilot/pkg/features/pilot.go',
      url: 'https://github.com/istio/istio/blob/1.29.0/pilot/pkg/features/pilot.go',
      read: '2026-11-23',
    },
  ],
});
