import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The sidecar stopped before the application',
  says: 'The pod was being stopped: its sidecar had gone, and the application still wanted to call.',
  area: 'connection',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          all: [
            {
              record: {
                phrase: {
                  oneOf: [
                    'agent-draining',
                    'agent-terminating-proxies',
                    'log-agent-draining-proxy-for-termination',
                    'log-graceful-termination-period-is-starting',
                  ],
                },
              },
            },
            {
              record: { failure: { oneOf: ['refused', 'reset', 'closed-early'] } },
              unless: { flag: { matches: '.' } },
            },
          ],
          per: 'proxy',
        },
        because: 'The agent was stopping the proxy, and the application’s own calls fail.',
      },
    ],
  },
  asks: { 'when-in-life': { stop: 'proves', start: 'rulesOut', 'any time': 'rulesOut' } },
  lookalikes: ['upstream-reset-before-response'],
  applies: {},
  fixes: [
    {
      do: 'Keep the proxy until the application’s connections are done.',
      snippet:
        'annotations:\n  proxy.istio.io/config: |\n    proxyMetadata:\n      EXIT_ON_ZERO_ACTIVE_CONNECTIONS: "true"',
      risk: 'A pod with a connection that never ends waits for its whole grace period.',
      undo: 'Remove the annotation and roll out again.',
      verify: 'The last calls of a stopping pod succeed.',
      applies: { istio: '>=1.12' },
    },
    {
      do: 'Or use native sidecars: Kubernetes stops them after all other containers.',
      snippet: 'values:\n  pilot:\n    env:\n      ENABLE_NATIVE_SIDECARS: "true"',
      risk: 'Needs Kubernetes 1.28 or later.',
      undo: 'Set it to "false" and restart the pods.',
      verify: 'The order in the events: application first, istio-proxy last.',
      applies: { istio: '>=1.19' },
    },
  ],
  sources: [
    {
      title: 'Istio, pkg/envoy/agent.go: draining on termination',
      url: 'https://github.com/istio/istio/blob/master/pkg/envoy/agent.go',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: pilot-agent, environment variables',
      url: 'https://istio.io/latest/docs/reference/commands/pilot-agent/',
      read: '2026-11-23',
    },
    {
      title: 'Kubernetes: sidecar containers',
      url: 'https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/',
      read: '2026-11-23',
    },
  ],
});
