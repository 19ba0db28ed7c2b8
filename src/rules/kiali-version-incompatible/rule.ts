import { defineRule } from '../define.ts';

export default defineRule({
  title: 'Kiali’s version is not made for this Istio',
  says: 'Kiali and Istio are of versions that were not tested together.',
  area: 'observability',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          record: {
            phrase: 'kiali-mesh-version-warning',
          },
        },
        because: 'Kiali compares its version with the mesh’s and does not find the pair in its list.',
      },
    ],
  },
  asks: {
    'versions-of-mesh': {
      same: 'against',
    },
  },
  lookalikes: ['kiali-prometheus-unreachable', 'kiali-false-positive'],
  scan: {
    no: 'It stands in the output of kubectl, istioctl or istiod, not in a proxy’s log.',
  },
  applies: {},
  fixes: [
    {
      do: 'Take the Kiali that its table names for your Istio.',
      snippet: 'helm upgrade kiali-server kiali/kiali-server -n istio-system --version <version-for-your-istio>',
      risk: 'Settings changed names between versions.',
      undo: 'helm rollback kiali-server -n istio-system',
      verify: 'The warning is gone.',
    },
  ],
  sources: [
    {
      title: 'Kiali docs: prerequisites, version compatibility',
      url: 'https://kiali.io/docs/installation/installation-guide/prerequisites/',
      read: '2026-11-23',
    },
    {
      title: 'Kiali 1.50, status/versions.go',
      url: 'https://github.com/kiali/kiali/tree/v1.50.0/status',
      read: '2026-11-23',
    },
  ],
});
