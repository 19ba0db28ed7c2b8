import { defineRule } from '../define.ts';

export default defineRule({
  title: 'istiod cannot hand a proxy its configuration in time',
  says: 'istiod gave up sending a configuration, because the proxy did not take it in time.',
  area: 'config',
  per: 'proxy',
  signs: {
    suggests: [
      {
        when: {
          record: {
            phrase: 'istiod-client-busy',
          },
        },
        because: 'The proxy had not taken the last push when the next one was due.',
      },
      {
        when: {
          record: {
            phrase: 'log-send-failure-for-node-resources-size',
          },
        },
        because: 'istiod names the proxy, the size of what it sent, and that the sending failed.',
      },
    ],
  },
  supersedes: ['grpc-deadline-exceeded'],
  asks: {
    'load-of-istiod': {
      'at its limit': 'against',
      'at ease': 'suggests',
    },
  },
  lookalikes: ['istiod-overloaded', 'config-stale', 'xds-message-too-large'],
  applies: {},
  fixes: [
    {
      do: 'Look at the proxy that it names: its CPU, its node, its size.',
      snippet:
        'kubectl top pod -n <namespace> <pod> --containers\nistioctl proxy-config clusters -n <namespace> <pod> | wc -l',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'You know whether this proxy is slow, or every one.',
    },
    {
      do: 'Make the pushes smaller: a Sidecar for the namespace.',
      snippet:
        'apiVersion: networking.istio.io/v1\nkind: Sidecar\nmetadata:\n  name: default\n  namespace: <namespace>\nspec:\n  egress:\n  - hosts: ["./*", "istio-system/*"]',
      risk: 'Calls to hosts that are not named fail, or leave as unknown traffic.',
      undo: 'kubectl delete sidecar -n <namespace> default',
      verify: 'The size in istiod’s `PUSH` lines falls.',
      applies: {
        istio: '>=1.1',
      },
    },
  ],
  sources: [
    {
      title: 'Istio 1.29, pilot/pkg/xds/ads.go',
      url: 'https://github.com/istio/istio/blob/1.29.0/pilot/pkg/xds/ads.go',
      read: '2026-11-23',
    },
    {
      title: 'Istio 1.1, pilot/pkg/proxy/envoy/v2/ads.go',
      url: 'https://github.com/istio/istio/blob/1.1.0/pilot/pkg/proxy/envoy/v2/ads.go',
      read: '2026-11-23',
    },
  ],
});
