import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The pod is being stopped, and its proxy drains',
  says: 'The pod is being stopped: its proxy takes nothing new and finishes what it has.',
  kind: 'normal',
  area: 'connection',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'agent-draining',
                'agent-terminating-proxies',
                'log-agent-draining-proxy-for-termination',
                'log-graceful-termination-period-is-starting',
                'log-server-is-terminated',
              ],
            },
          },
        },
        because: 'The agent says that it was asked to stop and lets the proxy drain.',
      },
    ],
  },
  asks: {},
  lookalikes: ['endpoint-terminated'],
  applies: {},
  fixes: [
    {
      do: 'Nothing has to be done. If requests fail at such times, see the causes that the page names.',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The next start of the pod is clean.',
    },
  ],
  sources: [
    {
      title: 'Istio, pkg/envoy/agent.go: draining on termination',
      url: 'https://github.com/istio/istio/blob/master/pkg/envoy/agent.go',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: draining',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/intro/arch_overview/operations/draining',
      read: '2026-11-23',
    },
  ],
});
