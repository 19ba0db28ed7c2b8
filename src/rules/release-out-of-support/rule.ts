import { defineRule } from '../define.ts';

export default defineRule({
  title: 'This release of Istio is out of support',
  says: 'The release of Istio gets no more fixes, also none for its security.',
  area: 'control-plane',
  per: 'proxy',
  signs: {
    suggests: [
      {
        when: {
          record: {
            phrase: 'release-past-its-end',
          },
        },
        because: 'The text says that the release has reached the end of its support.',
      },
    ],
  },
  asks: {
    'versions-of-mesh': {
      'far apart': 'suggests',
    },
  },
  lookalikes: ['kubernetes-version-unsupported', 'control-plane-version-skew'],
  scan: {
    no: 'It stands in the output of kubectl, istioctl or istiod, not in a proxy’s log.',
  },
  applies: {},
  fixes: [
    {
      do: 'Upgrade to a supported release, in steps.',
      snippet: 'istioctl version\nistioctl x precheck',
      risk: 'Read the upgrade notes of each release between.',
      undo: 'Keep the old revision beside the new one until all is well.',
      verify: 'The version stands in Istio’s table of supported releases.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: supported releases',
      url: 'https://istio.io/latest/docs/releases/supported-releases/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: canary upgrades',
      url: 'https://istio.io/latest/docs/setup/upgrade/canary/',
      read: '2026-11-23',
    },
  ],
});
