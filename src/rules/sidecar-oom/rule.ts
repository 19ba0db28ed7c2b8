import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The proxy was killed for lack of memory',
  says: 'The kernel killed Envoy: it needed more memory than its container may have.',
  area: 'startup',
  per: 'proxy',
  signs: {
    proves: [
      {
        when: { record: { phrase: 'output-proxy-oomkilled' } },
        because: 'Kubernetes names the container of the proxy, and the reason of its end: its memory limit.',
      },
      {
        when: {
          // In YAML and JSON the exit code stands between; in a description it follows, and the next container may be meant.
          all: [
            { record: { phrase: 'output-image-of-proxy' } },
            { record: { phrase: 'k8s-exit-137' } },
            { record: { phrase: 'k8s-oomkilled' } },
          ],
          per: 'proxy',
          within: { lines: 8 },
          inOrder: true,
        },
        because:
          'The status of one container names the image of the proxy and, a few lines on, its end by the memory limit.',
      },
      {
        when: {
          all: [{ record: { phrase: 'k8s-oomkilled' } }, { record: { phrase: 'output-name-of-proxy' } }],
          per: 'proxy',
          within: { lines: 4 },
          inOrder: true,
        },
        because:
          'The last state of one container is its end by the memory limit, and behind it stands its name: the proxy’s.',
      },
      {
        when: { record: { phrase: 'kernel-killed-envoy' } },
        because: 'The kernel names the process and the limit: Envoy, in a memory cgroup that was full.',
      },
    ],
    suggests: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['log-envoy-may-have-been-out-of-memory-killed-check-memory-usage', 'agent-envoy-killed'],
            },
          },
        },
        because: 'The agent saw Envoy die by signal 9, which nobody but the kernel sends here.',
      },
    ],
  },
  supersedes: ['app-crash-loop'],
  asks: {
    'container-that-ended': { 'the proxy': 'suggests', 'the application': 'rulesOut', none: 'against' },
    'memory-of-proxies': { alike: 'suggests', one: 'suggests', small: 'rulesOut' },
  },
  lookalikes: ['proxy-down-pod-unhealthy'],
  applies: {},
  fixes: [
    {
      do: 'See what the limit is and how the memory grew.',
      snippet:
        'kubectl get pod -n <namespace> <pod> -o jsonpath=\'{.spec.containers[?(@.name=="istio-proxy")].resources}\'\nkubectl top pod -n <namespace> <pod> --containers',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'You know limit and use.',
    },
    {
      do: 'Let the proxy know less: a Sidecar that names the hosts this workload calls. Most of a big sidecar is configuration that it never uses.',
      snippet:
        'apiVersion: networking.istio.io/v1\nkind: Sidecar\nmetadata:\n  name: default\n  namespace: <namespace>\nspec:\n  egress:\n  - hosts: ["./*", "istio-system/*"]',
      risk: 'Calls to hosts that are not named fail, or leave as unknown traffic.',
      undo: 'kubectl delete sidecar -n <namespace> default',
      verify: '`kubectl top` shows less, and the kills stop.',
    },
    {
      do: 'Raise the limit where the traffic is large: many connections and large buffers need memory too.',
      snippet: '# on the pod template\nsidecar.istio.io/proxyMemory: 256Mi\nsidecar.istio.io/proxyMemoryLimit: 1Gi',
      risk: 'The node must have the memory.',
      undo: 'Set the former values.',
      verify: 'No kill in the next hours.',
    },
  ],
  sources: [
    {
      title: 'Istio 1.29, pkg/envoy/agent.go',
      url: 'https://github.com/istio/istio/blob/1.29.0/pkg/envoy/agent.go',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: performance and scalability',
      url: 'https://istio.io/latest/docs/ops/deployment/performance-and-scalability/',
      read: '2026-11-23',
    },
  ],
});
