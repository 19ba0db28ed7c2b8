import { defineRule } from '../define.ts';

export default defineRule({
  title: 'istiod was killed for lack of memory',
  says: 'istiod needed more memory than its container may have, and was killed.',
  area: 'control-plane',
  per: 'proxy',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: 'istiod-oomkilled',
          },
        },
        because: 'The text names istiod’s container or process, and that it was killed for memory.',
      },
      {
        when: {
          all: [{ record: { phrase: 'output-image-of-istiod' } }, { record: { phrase: 'k8s-oomkilled' } }],
          per: 'proxy',
          within: { lines: 14 },
          inOrder: true,
        },
        because:
          'The description of one container names the image of istiod and, a few lines on, its end by the memory limit.',
      },
    ],
    suggests: [
      {
        when: {
          all: [{ record: { phrase: 'output-describes-istiod' } }, { record: { phrase: 'k8s-oomkilled' } }],
          per: 'proxy',
          within: { lines: 60 },
          inOrder: true,
        },
        because: 'The description of a pod of istiod tells that a container of it passed its memory limit.',
      },
    ],
  },
  supersedes: ['app-crash-loop', 'sidecar-oom'],
  leadsTo: ['istiod-unreachable'],
  asks: {
    'log-of-istiod': {
      killed: 'proves',
      'its CA': 'rulesOut',
      'its lease': 'against',
      running: 'rulesOut',
    },
  },
  lookalikes: ['istiod-overloaded', 'sidecar-oom', 'addon-costs'],
  applies: {},
  fixes: [
    {
      do: 'Raise its memory, and run more than one.',
      snippet:
        'helm upgrade istiod istio/istiod -n istio-system --reuse-values --set pilot.resources.limits.memory=8Gi --set pilot.autoscaleMin=2',
      risk: 'The nodes must have it; istiod restarts once.',
      undo: 'helm rollback istiod -n istio-system',
      verify: 'No restart in the next day.',
    },
    {
      do: 'Give it less to hold: namespaces without mesh left out, Sidecars for the others.',
      snippet: 'meshConfig:\n  discoverySelectors:\n  - matchLabels: { istio-discovery: enabled }',
      risk: 'Services of other namespaces are unknown to the mesh.',
      undo: 'Remove the selectors.',
      verify: '`kubectl top pod -n istio-system` shows less.',
      applies: {
        istio: '>=1.10',
      },
    },
  ],
  sources: [
    {
      title: 'Istio docs: performance and scalability',
      url: 'https://istio.io/latest/docs/ops/deployment/performance-and-scalability/',
      read: '2026-11-23',
    },
    {
      title: 'Istio 1.29, manifests/charts/istio-control/istio-discovery/values.yaml',
      url: 'https://github.com/istio/istio/blob/1.29.0/manifests/charts/istio-control/istio-discovery/values.yaml',
      read: '2026-11-23',
    },
  ],
});
