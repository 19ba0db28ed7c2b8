import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A long-lived connection was cut when a pod or proxy drained',
  says: 'A connection to {service} that had lived for long was cut because one of the pods on its way was stopped.',
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
                    'log-agent-draining-proxy-for-termination',
                    'log-graceful-termination-period-is-starting',
                  ],
                },
              },
            },
            { record: { duration: { min: 60000 } } },
          ],
          per: 'proxy',
        },
        because: 'The pod drained, and a connection that had lived for minutes ended.',
      },
    ],
    fits: [
      {
        when: { record: { status: 101, flag: { oneOf: ['UC', 'UR', 'LR'] } } },
        because: 'A WebSocket was ended from the other side.',
      },
      {
        when: {
          record: {
            phrase: { oneOf: ['node-ws-1006', 'ws-gorilla-abnormal', 'ws-dotnet-closed', 'ws-firefox-interrupted'] },
          },
        },
        because: 'A WebSocket that stood was cut without a word; a pod or proxy on its way that stops does that.',
      },
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'grpc-go-draining',
                'go-http2-graceful-goaway',
                'grpc-go-goaway-closing',
                'go-http2-goaway',
                'java-hc-goaway',
              ],
            },
          },
        },
        because: 'A graceful GOAWAY: the one at the other end is going away, in peace.',
      },
      {
        when: { record: { flag: 'UR', duration: { min: 60000 } } },
        because: 'A connection that had lived for minutes was reset.',
      },
    ],
  },
  asks: {
    'when-in-life': { stop: 'proves', 'any time': 'rulesOut' },
    'pods-of-service': { replaced: 'suggests', steady: 'against' },
  },
  lookalikes: ['upstream-stream-reset'],
  applies: {},
  fixes: [
    {
      do: 'Give long connections time to end: a longer drain, and a longer grace period.',
      snippet:
        'annotations:\n  proxy.istio.io/config: |\n    terminationDrainDuration: 60s\nspec:\n  terminationGracePeriodSeconds: 90',
      risk: 'Rollouts take longer.',
      undo: 'Remove both and roll out again.',
      verify: 'Clients reconnect during the drain, not after a cut.',
    },
    {
      do: 'Let the client reconnect by itself, with a pause that grows: every long connection is cut some day.',
      risk: 'None: it only reads.',
      undo: 'Roll back.',
      verify: 'A rollout causes reconnects and no errors.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: draining',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/intro/arch_overview/operations/draining',
      read: '2026-11-23',
    },
    {
      title: 'Istio, pkg/envoy/agent.go: draining on termination',
      url: 'https://github.com/istio/istio/blob/master/pkg/envoy/agent.go',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: mesh config and proxy config',
      url: 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/',
      read: '2026-11-23',
    },
  ],
});
