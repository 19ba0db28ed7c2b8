import { defineRule } from '../define.ts';

export default defineRule({
  title: 'An EnvoyFilter does not fit the new version',
  says: 'An EnvoyFilter that was written for an older Envoy is refused or ignored since an upgrade.',
  area: 'config',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'xds-v2-disabled',
                'validation-using-deprecated-type-url-s',
                'validation-using-deprecated-filter-name-use-instead',
                'validation-using-deprecated-types-by-name-without-typed-config',
              ],
            },
          },
        },
        because:
          'The words are of an older Envoy: istiod itself writes only current types and names, so an EnvoyFilter carries them.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'log-didn-t-find-a-registered-implementation-for-with-type-url',
                'log-listeners-patch-caused-panic-so-the-patches-did-not-take',
                'log-clusters-patch-caused-panic-so-the-patches-did-not-take',
                'log-route-patch-caused-panic-so-the-patches-did-not-take-effect',
              ],
            },
          },
        },
        because: 'Envoy has no filter of this name or type. Filters are renamed and taken out between versions.',
      },
    ],
  },
  leadsTo: ['xds-nack'],
  asks: {
    'envoyfilters-of-cluster': {
      'new': 'against',
      old: 'suggests',
      'without version': 'proves',
      none: 'rulesOut',
    },
  },
  lookalikes: ['envoyfilter-invalid', 'control-plane-version-skew', 'xds-nack'],
  applies: {},
  fixes: [
    {
      do: 'Bound the old filter to the versions it was written for, so that new proxies are left alone.',
      snippet: 'match:\n  proxy:\n    proxyVersion: ^1\\.20.*',
      risk: 'New proxies go without what it did.',
      undo: 'Apply the file from before.',
      verify: 'New proxies show SYNCED and log no refusal.',
    },
    {
      do: 'Write it anew with the types of this Envoy, or with the API that has replaced it (Telemetry, WasmPlugin, local rate limit by EnvoyFilter v3).',
      snippet: 'typed_config:\n  "@type": type.googleapis.com/envoy.extensions.filters.http.lua.v3.Lua',
      risk: 'Try it on one workload first, by `workloadSelector`.',
      undo: 'kubectl delete it and apply the old one with its proxyVersion.',
      verify: '`istioctl proxy-config listeners <pod> -o json` shows the filter with the new type.',
    },
  ],
  sources: [
    {
      title: 'Istio docs 1.9: upgrade notes, EnvoyFilter with the v2 API',
      url: 'https://istio.io/latest/news/releases/1.9.x/announcing-1.9/upgrade-notes/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: EnvoyFilter',
      url: 'https://istio.io/latest/docs/reference/config/networking/envoy-filter/',
      read: '2026-11-23',
    },
    {
      title: 'Istio 1.29, pkg/config/validation',
      url: 'https://github.com/istio/istio/tree/1.29.0/pkg/config/validation',
      read: '2026-11-23',
    },
  ],
});
