import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The agent cannot merge the application’s metrics',
  says: 'The agent, which gives Prometheus one page for proxy and application, does not get the application’s part.',
  area: 'observability',
  per: 'proxy',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: 'log-invalid-prometheus-scrape-configuration-application-port-is',
          },
        },
        because: 'The agent sees that the port it is to ask is its own.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['log-failed-scraping-application-metrics', 'log-failed-scraping-envoy-metrics'],
            },
          },
        },
        because:
          'The agent asks the application at the port and path of the pod’s annotations, and was not answered as it should be. In the first seconds of a pod that is normal.',
      },
    ],
  },
  supersedes: ['app-not-listening', 'wrong-target-port', 'app-bound-to-loopback', 'connect-timeout'],
  asks: {
    'metrics-of-workload': {
      none: 'suggests',
    },
  },
  lookalikes: ['metrics-missing-tcp-instead-of-http', 'app-not-listening'],
  applies: {
    istio: '>=1.7',
  },
  fixes: [
    {
      do: 'Ask as the agent does.',
      snippet:
        'kubectl get pod -n <namespace> <pod> -o yaml | grep prometheus.io\nkubectl exec -n <namespace> <pod> -c istio-proxy -- curl -s localhost:<port><path> | head',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'Metrics are printed.',
    },
    {
      do: 'Set the annotations right, or let Prometheus ask the application itself.',
      snippet:
        'prometheus.io/port: "8080"\nprometheus.io/path: /metrics\n# or, without merging:\nprometheus.istio.io/merge-metrics: "false"',
      risk: 'Changing the template restarts the pods. Without merging, strict mTLS keeps Prometheus out.',
      undo: 'Set the former annotations.',
      verify: 'curl localhost:15020/stats/prometheus in the pod shows both.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: Prometheus, metrics merging',
      url: 'https://istio.io/latest/docs/ops/integrations/prometheus/',
      read: '2026-11-23',
    },
    {
      title: 'Istio 1.29, pilot/cmd/pilot-agent/status/server.go',
      url: 'https://github.com/istio/istio/blob/1.29.0/pilot/cmd/pilot-agent/status/server.go',
      read: '2026-11-23',
    },
  ],
});
