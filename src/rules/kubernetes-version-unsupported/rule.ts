import { defineRule } from '../define.ts';

export default defineRule({
  title: 'This Kubernetes is too old for this Istio',
  says: 'The version of Kubernetes is below what this release of Istio supports.',
  area: 'control-plane',
  per: 'proxy',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['kubernetes-version-too-old', 'IST0142', 'istioctl-min-version'],
            },
          },
        },
        because: 'istioctl compares both versions and names them.',
      },
    ],
    suggests: [
      {
        when: { record: { phrase: 'helm-kubeversion' } },
        because: 'The chart says which versions of Kubernetes it is for, and this cluster’s is not among them.',
      },
    ],
  },
  asks: {
    'versions-of-mesh': {
      same: 'against',
    },
  },
  lookalikes: ['crd-version-skew', 'release-out-of-support'],
  scan: {
    no: 'It stands in the output of kubectl, istioctl or istiod, not in a proxy’s log.',
  },
  applies: {},
  fixes: [
    {
      do: 'Take the newest Istio that supports this Kubernetes, until the cluster is upgraded.',
      snippet: 'kubectl version\nhelm search repo istio/istiod --versions | head -20',
      risk: 'An older Istio may be out of support itself.',
      undo: 'Nothing to undo.',
      verify: 'istioctl x precheck prints no such warning.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: supported releases',
      url: 'https://istio.io/latest/docs/releases/supported-releases/',
      read: '2026-11-23',
    },
    {
      title: 'Istio 1.19, operator/pkg/util/k8sversion/version.go',
      url: 'https://github.com/istio/istio/blob/1.19.3/operator/pkg/util/k8sversion/version.go',
      read: '2026-11-23',
    },
  ],
});
