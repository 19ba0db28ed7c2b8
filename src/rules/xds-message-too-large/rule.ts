import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A message between proxy and istiod is too large',
  says: 'A message between the proxy and istiod is larger than the receiver takes.',
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
            component: { matches: '^(xds|ads|delta)' },
          },
        },
        because: 'The agent’s or istiod’s own stream says that the message is larger than it takes.',
      },
      {
        when: {
          any: [
            { record: { phrase: { every: ['log-grpc-config-stream-to-closed', 'grpc-go-max-recv'] } } },
            { record: { phrase: { every: ['ztunnel-xds-client-error-retrying-in', 'grpc-go-max-recv'] } } },
          ],
        },
        because: 'The stream of Envoy or ztunnel to istiod ended, and the reason given is the size of a message.',
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
      do: 'Raise what istiod receives: about 1 MiB for 10,000 workloads that a ztunnel holds.',
      snippet: 'pilot:\n  env:\n    ISTIO_GPRC_MAXRECVMSGSIZE: "33554432"   # 32 MiB; the name is spelt so',
      risk: 'More memory for each message; istiod restarts.',
      undo: 'Remove the variable.',
      verify: 'The message is gone from the log.',
    },
    {
      do: 'Let the proxy know less: a Sidecar with what the namespace calls.',
      snippet:
        'apiVersion: networking.istio.io/v1\nkind: Sidecar\nmetadata:\n  name: default\n  namespace: <namespace>\nspec:\n  egress:\n  - hosts: ["./*", "istio-system/*"]',
      risk: 'Calls to hosts that are not named fail, or leave as unknown traffic.',
      undo: 'kubectl delete sidecar -n <namespace> default',
      verify: 'The stream stays open, and proxy-status shows SYNCED.',
    },
  ],
  sources: [
    {
      title: 'Istio 1.29, pkg/istio-agent/xds_proxy.go',
      url: 'https://github.com/istio/istio/blob/1.29.0/pkg/istio-agent/xds_proxy.go',
      read: '2026-11-23',
    },
    {
      title: 'Istio 1.29, pilot/pkg/features/tuning.go',
      url: 'https://github.com/istio/istio/blob/1.29.0/pilot/pkg/features/tuning.go',
      read: '2026-11-23',
    },
  ],
});
