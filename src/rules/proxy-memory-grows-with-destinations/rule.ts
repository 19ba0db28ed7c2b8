import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The proxies’ memory grows with the destinations that they know',
  says: 'Each proxy holds every destination of the mesh, so its memory grows with the cluster and not with its own traffic.',
  area: 'observability',
  per: 'proxy',
  signs: {
    fits: [
      {
        when: { record: { phrase: 'kernel-killed-envoy-of-node' } },
        because:
          'The node ran out of memory and a proxy was taken: many proxies that each hold all destinations add up.',
      },
      {
        when: { record: { phrase: { oneOf: ['output-proxy-oomkilled', 'kernel-killed-envoy'] } } },
        because: 'The proxy needed more than its limit; what it knows of the mesh is mostly the larger part of that.',
      },
      {
        when: { record: { phrase: 'log-envoy-may-have-been-out-of-memory-killed-check-memory-usage' } },
        because:
          'The agent takes Envoy’s end for a lack of memory; what the proxy knows of the mesh is a part of that.',
      },
      {
        when: { record: { phrase: 'k8s-oomkilled' } },
        because:
          'A container passed its memory limit. If it is the proxy’s, what it knows of the mesh is a part of that.',
      },
    ],
  },
  leadsTo: ['sidecar-oom'],
  asks: {
    'container-that-ended': { 'the application': 'rulesOut', none: 'against' },
    'memory-of-proxies': { alike: 'suggests', one: 'rulesOut', small: 'rulesOut' },
    'destinations-of-proxy': { 'all of the mesh': 'suggests', 'some dozens': 'rulesOut' },
  },
  lookalikes: [],
  applies: { dataPlane: 'sidecar' },
  fixes: [
    {
      do: 'Give each namespace a Sidecar with the hosts that it calls. Begin with the namespace whose calls are known best.',
      snippet:
        'apiVersion: networking.istio.io/v1\nkind: Sidecar\nmetadata:\n  name: default\n  namespace: <namespace>\nspec:\n  egress:\n  - hosts: ["./*", "istio-system/*"]',
      risk: 'Calls to hosts that are not named fail, or leave as unknown traffic.',
      undo: 'kubectl delete sidecar -n <namespace> default',
      verify:
        '`istioctl proxy-config clusters <pod> -n <namespace> | wc -l` falls at once. The memory that Envoy has taken may stay until the pod is restarted.',
      applies: { istio: '>=1.1' },
    },
    {
      do: 'Let istiod watch only the namespaces of the mesh.',
      snippet: 'meshConfig:\n  discoverySelectors:\n  - matchLabels: { istio-discovery: enabled }',
      risk: 'What lives in other namespaces becomes unknown traffic to the mesh.',
      undo: 'Remove the selectors; istiod reads them anew.',
      verify: 'The clusters of any pod no longer name Services of the other namespaces.',
      applies: { istio: '>=1.10' },
    },
    {
      do: 'Meanwhile raise request and limit, so that the scheduler counts what the proxies really take.',
      snippet: '# on the pod template\nsidecar.istio.io/proxyMemory: 512Mi\nsidecar.istio.io/proxyMemoryLimit: 1Gi',
      risk: 'Fewer pods fit on a node; the growth goes on.',
      undo: 'Set the former values and roll out.',
      verify: 'No kill in the next hours, and the node’s memory is not overcommitted.',
    },
  ],
  sources: [
    {
      title:
        'Istio docs: performance and scalability, the data plane’s memory depends on the configuration that it holds',
      url: 'https://istio.io/latest/docs/ops/deployment/performance-and-scalability/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: Sidecar',
      url: 'https://istio.io/latest/docs/reference/config/networking/sidecar/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: configuration scoping (Sidecar, exportTo, discoverySelectors)',
      url: 'https://istio.io/latest/docs/ops/configuration/mesh/configuration-scoping/',
      read: '2026-11-23',
    },
    {
      title: 'istio/istio issue 7912: memory proportional to the number of services',
      url: 'https://github.com/istio/istio/issues/7912',
      read: '2026-11-23',
    },
  ],
});
