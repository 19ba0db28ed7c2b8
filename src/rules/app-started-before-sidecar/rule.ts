import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The application called before its sidecar was up',
  says: 'The application called in the first seconds of the pod, when its own sidecar did not accept connections yet.',
  area: 'connection',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          all: [
            {
              record: { failure: { oneOf: ['refused', 'reset', 'closed-early'] } },
            },
            { record: { phrase: { oneOf: ['log-envoy-proxy-is-not-ready'] } } },
          ],
          per: 'proxy',
        },
        because: 'The application was refused while the agent of the same pod still says that its proxy is not ready.',
      },
    ],
    fits: [
      {
        when: {
          record: { failure: 'refused' },
          unless: {
            flag: { matches: '.' },
            phrase: { matches: '^(k8s-|nginx-|haproxy-|envoy)' },
            resetReason: { matches: '.' },
            component: { matches: '.' },
          },
        },
        because:
          'A program was refused, and it is not a proxy that says so: in a pod whose sidecar is not up every connection is refused, whatever its address.',
      },
    ],
  },
  asks: { 'when-in-life': { start: 'proves', stop: 'rulesOut', 'any time': 'rulesOut', push: 'rulesOut' } },
  lookalikes: ['endpoint-terminated'],
  applies: {},
  fixes: [
    {
      do: 'Hold the application until its proxy is ready.',
      snippet: 'annotations:\n  proxy.istio.io/config: |\n    holdApplicationUntilProxyStarts: true',
      risk: 'The pod starts a second or two later; the first container may not be one that the others must wait for.',
      undo: 'Remove the annotation and roll out again.',
      verify: 'No refused connection in the first seconds.',
      applies: { istio: '>=1.7' },
    },
    {
      do: 'Or use native sidecars: the proxy is then an init container that stays, and starts before all others.',
      snippet: 'values:\n  pilot:\n    env:\n      ENABLE_NATIVE_SIDECARS: "true"',
      risk: 'Needs Kubernetes 1.28 or later; pods have to be restarted.',
      undo: 'Set it to "false" and restart the pods.',
      verify: '`kubectl get pod -o yaml` shows istio-proxy among the init containers.',
      applies: { istio: '>=1.19' },
    },
  ],
  sources: [
    {
      title: 'Istio docs: sidecar injection problems',
      url: 'https://istio.io/latest/docs/ops/common-problems/injection/',
      read: '2026-11-23',
    },
    {
      title: 'Kubernetes: sidecar containers',
      url: 'https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: mesh config and proxy config',
      url: 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/',
      read: '2026-11-23',
    },
  ],
});
