import { defineRule } from '../define.ts';

export default defineRule({
  title: 'istiod has more to do than it can',
  says: 'istiod lets proxies wait: more connections or changes arrive than it takes at a time.',
  area: 'config',
  per: 'proxy',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['log-request-rate-limit-exceeded', 'log-ads-exceeded-rate-limit'],
            },
          },
        },
        because: 'This is istiod’s own limit for new connections: more proxies ask than it admits in a second.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['istiod-client-busy', 'log-send-failure-for-node-resources-size'],
            },
          },
        },
        because: 'Pushes that do not end in time are one of the ways in which it shows.',
      },
    ],
  },
  supersedes: ['istiod-unreachable', 'rate-limited', 'local-rate-limit'],
  asks: {
    'load-of-istiod': {
      'at its limit': 'proves',
      throttled: 'proves',
      'at ease': 'rulesOut',
    },
  },
  lookalikes: ['istiod-push-timeout', 'istiod-unreachable', 'istiod-oom'],
  applies: {},
  fixes: [
    {
      do: 'More istiods, with more CPU, so that each has fewer proxies.',
      snippet:
        'kubectl scale deployment -n istio-system istiod --replicas=3\nkubectl top pod -n istio-system -l app=istiod',
      risk: 'Proxies that are connected stay where they are: the load moves only with new connections.',
      undo: 'Scale back.',
      verify: '`pilot_proxy_convergence_time` falls, and the refusals stop.',
    },
    {
      do: 'Less to compute: Sidecars that name what each namespace calls, discovery selectors for namespaces without mesh.',
      snippet: 'meshConfig:\n  discoverySelectors:\n  - matchLabels: { istio-discovery: enabled }',
      risk: 'Services of other namespaces are unknown to the mesh.',
      undo: 'Remove the selectors.',
      verify: '`istioctl proxy-config clusters <pod> | wc -l` is smaller.',
      applies: {
        istio: '>=1.10',
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
      title: 'Istio docs: performance and scalability',
      url: 'https://istio.io/latest/docs/ops/deployment/performance-and-scalability/',
      read: '2026-11-23',
    },
  ],
});
