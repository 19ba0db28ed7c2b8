import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The proxy drains',
  says: 'The proxy was told to drain: it lets requests end and takes no new ones, so it is not ready.',
  area: 'startup',
  per: 'proxy',
  signs: {
    suggests: [
      {
        when: {
          record: {
            phrase: 'proxy-state-draining',
          },
        },
        because: 'The agent asked Envoy for its state, and it was DRAINING.',
      },
    ],
  },
  supersedes: ['proxy-not-ready-no-config', 'istiod-unreachable', 'app-crash-loop'],
  asks: {
    'when-in-life': {
      stop: 'proves',
      start: 'against',
      'any time': 'suggests',
    },
  },
  lookalikes: ['proxy-not-ready-no-config', 'proxy-health-check-failed', 'drain-on-shutdown'],
  applies: {},
  fixes: [
    {
      do: 'If the pod is being stopped, this is how it should be. Let callers notice in time: the readiness must fail before the connections end.',
      snippet: "kubectl get pod -n {namespace} {pod} -o jsonpath='{.metadata.deletionTimestamp}'",
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'A time is printed: the pod is ending.',
    },
    {
      do: 'If it is to stay: somebody called drain_listeners or healthcheck/fail on the admin port. Restart the pod.',
      snippet: 'kubectl delete pod -n {namespace} {pod}',
      risk: 'One pod less for a moment.',
      undo: 'Nothing to undo.',
      verify: 'The new pod is ready.',
    },
  ],
  sources: [
    {
      title: 'Istio 1.29, pilot/cmd/pilot-agent/status/ready/probe.go',
      url: 'https://github.com/istio/istio/blob/1.29.0/pilot/cmd/pilot-agent/status/ready/probe.go',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs: draining',
      url: 'https://www.envoyproxy.io/docs/envoy/latest/intro/arch_overview/operations/draining',
      read: '2026-11-23',
    },
  ],
});
