import { defineRule } from '../define.ts';

export default defineRule({
  title: 'istiod, proxies and istioctl have different versions',
  says: 'The proxies are of another version than istiod, further apart than Istio supports or than this feature allows.',
  area: 'control-plane',
  per: 'proxy',
  signs: {
    suggests: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['IST0105', 'IST0158'],
            },
          },
        },
        because:
          'The analyzer names pods whose proxy is not the one that istiod would inject now: they were not restarted since the upgrade.',
      },
    ],
    fits: [
      {
        when: { record: { phrase: 'output-data-plane-versions' } },
        because:
          'Proxies of two versions are connected. While an upgrade goes on that is normal; where it stays, some were not restarted.',
      },
      {
        when: {
          record: {
            phrase: 'log-didn-t-find-a-registered-implementation-for-with-type-url',
          },
        },
        because: 'A proxy of another version has other filters built in than istiod counts on.',
      },
    ],
  },
  asks: {
    'versions-of-mesh': {
      'far apart': 'proves',
      same: 'rulesOut',
    },
  },
  lookalikes: ['crd-version-skew', 'upgrade-skipped-minor', 'config-stale', 'envoyfilter-broken-by-upgrade'],
  scan: {
    no: 'It stands in the output of kubectl, istioctl or istiod, not in a proxy’s log.',
  },
  applies: {},
  fixes: [
    {
      do: 'Restart what still runs old proxies, one namespace after the other.',
      snippet: 'kubectl rollout restart deployment -n <namespace>',
      risk: 'Pods are replaced; long connections are cut.',
      undo: 'kubectl rollout undo deployment -n <namespace> <name> (the proxy stays new)',
      verify: '`istioctl proxy-status` shows one version.',
    },
    {
      do: 'Bring istiod back to the version of the proxies, if they cannot be restarted now.',
      snippet: 'helm rollback istiod -n istio-system',
      risk: 'New fields lose their effect.',
      undo: 'helm upgrade to the new version.',
      verify: '`istioctl version` shows no proxy more than one minor release behind, and none ahead.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: supported releases, control plane and data plane skew',
      url: 'https://istio.io/latest/docs/releases/supported-releases/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: analysis messages',
      url: 'https://istio.io/latest/docs/reference/config/analysis/',
      read: '2026-11-23',
    },
  ],
});
