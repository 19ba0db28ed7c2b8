import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The pod went away during the call',
  says: 'The pod[ {upstreamHost}] of {service} was stopped while the call was under way.',
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
            { record: { flag: { oneOf: ['UC', 'UF'] } } },
          ],
          per: 'proxy',
          within: { seconds: 120 },
        },
        because: 'The pod was told to stop, and about that time a connection to it failed.',
      },
    ],
    fits: [
      {
        when: { record: { flag: 'UC', direction: 'outbound' } },
        because: 'The connection was ended in good order before a reply: a pod that is being stopped does that.',
      },
      {
        when: { record: { failure: 'refused', direction: 'outbound' } },
        because: 'Refused by an address that was an endpoint a moment ago: a pod that has gone looks so.',
      },
      {
        when: { record: { errno: 113 } },
        because: 'An address whose pod has gone is unreachable until the proxies hear of it.',
      },
    ],
  },
  asks: {
    'pods-of-service': { replaced: 'proves', steady: 'rulesOut', killed: 'suggests' },
    'when-in-life': { stop: 'proves', 'any time': 'against', start: 'rulesOut' },
  },
  lookalikes: ['no-endpoints'],
  applies: {},
  fixes: [
    {
      do: 'Let the application answer for some seconds after SIGTERM, until all proxies have heard that the endpoint is gone.',
      snippet:
        'spec:\n  terminationGracePeriodSeconds: 60\n  containers:\n    - name: app\n      lifecycle:\n        preStop: { exec: { command: ["sleep", "10"] } }',
      risk: 'Each stop takes ten seconds longer.',
      undo: 'kubectl rollout undo deployment/<name>',
      verify: 'A rollout under load shows no UC and no UF.',
    },
    {
      do: 'Keep the sidecar as long as the application has connections.',
      snippet:
        'annotations:\n  proxy.istio.io/config: |\n    proxyMetadata:\n      EXIT_ON_ZERO_ACTIVE_CONNECTIONS: "true"',
      risk: 'Pods with connections that never end wait for the whole grace period.',
      undo: 'Remove the annotation and roll out again.',
      verify: 'No reset at the end of the pod’s life.',
      applies: { istio: '>=1.12' },
    },
  ],
  sources: [
    {
      title: 'Kubernetes: pod lifecycle, termination',
      url: 'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/',
      read: '2026-11-23',
    },
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
  ],
});
