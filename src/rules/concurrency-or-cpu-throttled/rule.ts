import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The proxy has too little CPU',
  says: 'The kernel holds the proxy back at its CPU limit, or it has too few threads for its traffic.',
  area: 'startup',
  per: 'proxy',
  signs: {
    suggests: [
      {
        when: {
          record: {
            phrase: 'proxy-throttled',
          },
        },
        because: 'The measure or alert is about the container istio-proxy, and says that it was held back.',
      },
    ],
  },
  asks: {},
  lookalikes: ['proxy-not-ready-no-config', 'app-slow', 'proxy-down-pod-unhealthy'],
  applies: {
    dataPlane: 'sidecar',
  },
  fixes: [
    {
      do: 'See how often it is held back.',
      snippet:
        'kubectl exec -n {namespace} {pod} -c istio-proxy -- cat /sys/fs/cgroup/cpu.stat\nkubectl top pod -n {namespace} {pod} --containers',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'nr_throttled grows from one look to the next, or it does not.',
    },
    {
      do: 'Give it more, or no limit: the request counts for scheduling, the limit only slows.',
      snippet: '# on the pod template\nsidecar.istio.io/proxyCPU: 500m\nsidecar.istio.io/proxyCPULimit: "2"',
      risk: 'Pods restart; the node must have the CPU.',
      undo: 'Set the former values.',
      verify: 'nr_throttled stands still, latencies fall.',
    },
    {
      do: 'Let the number of threads fit the CPU.',
      snippet: '# on the pod template\nproxy.istio.io/config: |\n  concurrency: 2',
      risk: 'More threads need more memory; fewer carry less.',
      undo: 'Take the annotation away.',
      verify: '`kubectl top` shows that it uses what it may.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: performance and scalability',
      url: 'https://istio.io/latest/docs/ops/deployment/performance-and-scalability/',
      read: '2026-11-23',
    },
    {
      title: 'Kubernetes docs: resources of containers',
      url: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
      read: '2026-11-23',
    },
  ],
});
