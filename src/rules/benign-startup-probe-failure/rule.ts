import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The proxy was not ready in its first seconds',
  says: 'The first probes came before the proxy had its configuration; a little later it was ready.',
  kind: 'normal',
  area: 'startup',
  per: 'proxy',
  signs: {
    proves: [
      {
        when: {
          all: [
            {
              record: {
                phrase: 'log-envoy-proxy-is-not-ready',
              },
            },
            {
              record: {
                phrase: 'proxy-is-ready',
              },
            },
          ],
          per: 'proxy',
          inOrder: true,
        },
        because: 'The agent says first that the proxy is not ready, and then that it is: that is every start.',
      },
    ],
  },
  asks: {},
  lookalikes: ['proxy-not-ready-no-config'],
  applies: {},
  fixes: [
    {
      do: 'Nothing. If the event disturbs, let the probe begin later.',
      snippet: '# on the pod template\nreadiness.status.sidecar.istio.io/initialDelaySeconds: "5"',
      risk: 'The pod is ready later.',
      undo: 'Take the annotation away.',
      verify: 'No event at the start.',
    },
  ],
  sources: [
    {
      title: 'Istio 1.29, pilot/cmd/pilot-agent/status/ready/probe.go',
      url: 'https://github.com/istio/istio/blob/1.29.0/pilot/cmd/pilot-agent/status/ready/probe.go',
      read: '2026-11-23',
    },
  ],
});
