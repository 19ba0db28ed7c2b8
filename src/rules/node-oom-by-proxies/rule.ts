import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The node ran out of memory, and proxies had a share in it',
  says: 'The node itself had no memory left. Its many sidecars use more than they were scheduled with.',
  area: 'startup',
  per: 'proxy',
  signs: {
    suggests: [
      {
        when: {
          record: {
            phrase: 'kernel-killed-envoy-of-node',
          },
        },
        because: 'The kernel killed an Envoy for want of memory, and names no memory cgroup: the whole node was full.',
      },
      {
        when: {
          record: {
            phrase: 'node-low-on-memory-proxy',
          },
        },
        because: 'The kubelet evicted the pod and names istio-proxy among what used more than it asked for.',
      },
    ],
  },
  supersedes: ['app-crash-loop', 'proxy-down-pod-unhealthy'],
  asks: {
    'memory-of-proxies': {
      alike: 'proves',
      small: 'rulesOut',
      one: 'against',
    },
  },
  lookalikes: ['sidecar-oom'],
  scan: {
    no: 'It stands in the output of kubectl or on the node, not in a proxy’s log.',
  },
  applies: {
    dataPlane: 'sidecar',
  },
  fixes: [
    {
      do: 'Add up what the proxies of the node use, and what they ask for.',
      snippet:
        "kubectl top pod -A --containers | awk '$3 == \"istio-proxy\"' | sort -k5 -h | tail\nkubectl describe node <node> | grep -A6 'Allocated resources'",
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'You see how far requests and use are apart.',
    },
    {
      do: 'Let the proxies know less: Sidecar resources for the namespaces with the most pods.',
      snippet:
        'apiVersion: networking.istio.io/v1\nkind: Sidecar\nmetadata:\n  name: default\n  namespace: <namespace>\nspec:\n  egress:\n  - hosts: ["./*", "istio-system/*"]',
      risk: 'Calls to hosts that are not named fail, or leave as unknown traffic.',
      undo: 'kubectl delete sidecar -n <namespace> default',
      verify: 'Their memory falls within minutes.',
    },
    {
      do: 'Ask for what they really use, so that the scheduler counts it.',
      snippet:
        'helm upgrade istiod istio/istiod -n istio-system --reuse-values --set global.proxy.resources.requests.memory=256Mi',
      risk: 'Fewer pods fit on a node, from their next restart on.',
      undo: 'Set the former value.',
      verify: 'No eviction in the next days.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: performance and scalability',
      url: 'https://istio.io/latest/docs/ops/deployment/performance-and-scalability/',
      read: '2026-11-23',
    },
    {
      title: 'Kubernetes docs: node-pressure eviction',
      url: 'https://kubernetes.io/docs/concepts/scheduling-eviction/node-pressure-eviction/',
      read: '2026-11-23',
    },
  ],
});
