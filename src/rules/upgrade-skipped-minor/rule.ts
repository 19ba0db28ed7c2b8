import { defineRule } from '../define.ts';

export default defineRule({
  title: 'An upgrade that skips releases',
  says: 'Istio is to be upgraded over more releases than istioctl or Istio supports at once.',
  area: 'control-plane',
  per: 'proxy',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: 'istioctl-upgrade-refused',
          },
        },
        because: 'istioctl says itself that it does not go from the one version to the other.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['IST0168', 'IST0169'],
            },
          },
        },
        because: 'The precheck names what changed in a release that lies between.',
      },
    ],
  },
  asks: {
    'versions-of-mesh': {
      'far apart': 'suggests',
      same: 'against',
    },
  },
  lookalikes: ['control-plane-version-skew', 'crd-version-skew', 'envoyfilter-broken-by-upgrade'],
  scan: {
    no: 'It stands in the output of kubectl, istioctl or istiod, not in a proxy’s log.',
  },
  applies: {},
  fixes: [
    {
      do: 'Go release by release, or two at a time by a canary revision; restart the proxies after each.',
      snippet: 'istioctl x precheck\nistioctl install --set revision=<new> -f <your-file>',
      risk: 'Two control planes run side by side meanwhile.',
      undo: 'Move the namespaces’ labels back, and uninstall the new revision.',
      verify: '`istioctl proxy-status` shows the proxies at the new istiod.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: canary upgrades',
      url: 'https://istio.io/latest/docs/setup/upgrade/canary/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: in-place upgrades',
      url: 'https://istio.io/latest/docs/setup/upgrade/in-place/',
      read: '2026-11-23',
    },
  ],
});
