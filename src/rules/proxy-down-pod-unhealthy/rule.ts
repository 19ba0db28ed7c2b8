import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The proxy of the pod is down, while the pod lives',
  says: 'The sidecar of the pod does not answer on its health port: it has died or hangs, and all traffic of the pod with it.',
  area: 'connection',
  per: 'service',
  signs: {
    suggests: [
      {
        when: { record: { address: { matches: ':1502[01]$' } } },
        because: 'What calls the sidecar’s own health port fails: Envoy, or its agent, is not there.',
      },
      {
        when: {
          record: { failure: 'refused', port: { oneOf: [15020, 15021] } },
        },
        because: 'The sidecar’s health port refuses.',
      },
      {
        when: { record: { phrase: 'k8s-backoff-restart-of-proxy' } },
        because: 'The container of the proxy itself is restarted again and again.',
      },
      {
        when: { record: { phrase: 'istioctl-cannot-read-proxy' } },
        because: 'istioctl asked the admin port of the pod’s Envoy and got no answer.',
      },
    ],
    fits: [
      {
        when: {
          record: { phrase: 'log-failed-scraping-envoy-metrics', failure: { oneOf: ['refused', 'timeout'] } },
        },
        because:
          'The agent asked its own Envoy for metrics, and it refused or did not answer: not up yet, stuck, or gone.',
      },
      {
        when: { record: { failure: 'not-ready' } },
        because: 'A probe fails; where it is the sidecar’s, the proxy is down.',
      },
    ],
  },
  asks: { 'pods-of-service': { restarting: 'against', steady: 'suggests' } },
  lookalikes: ['app-not-listening'],
  applies: {},
  fixes: [
    {
      do: 'Restart the pod: nothing restarts a proxy that hangs. (A dead Envoy ends its container since Istio 1.4; before, the agent lived on and tried again for minutes.)',
      snippet: 'kubectl delete pod -n {namespace} <pod>',
      risk: 'The pod’s connections are cut.',
      undo: 'Nothing to undo: the deployment makes a new one.',
      verify: '`2/2` and Ready.',
    },
    {
      do: 'Find out what it died of: memory, file descriptors, a crash.',
      snippet:
        'kubectl logs -n {namespace} <pod> -c istio-proxy --tail=100\nkubectl describe pod -n {namespace} <pod> | grep -A7 "Last State"',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'You know the exit code of Envoy.',
    },
  ],
  sources: [
    {
      title: 'Kubernetes: configure liveness, readiness and startup probes',
      url: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
      read: '2026-11-23',
    },
    {
      title: 'Istio, pkg/envoy/agent.go: draining on termination',
      url: 'https://github.com/istio/istio/blob/master/pkg/envoy/agent.go',
      read: '2026-11-23',
    },
  ],
});
