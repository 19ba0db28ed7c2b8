import { defineRule } from '../define.ts';

export default defineRule({
  title: 'An EnvoyFilter cannot be applied',
  says: 'An EnvoyFilter makes a configuration that istiod or Envoy does not take.',
  area: 'config',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: {
              starts: 'validation-envoy-filter',
            },
            failure: 'config',
          },
        },
        because:
          'istiod’s validation speaks of the EnvoyFilter itself and says what it lacks; only this kind is judged by these words.',
      },
      {
        when: {
          record: {
            phrase: {
              oneOf: ['IST0152', 'IST0153', 'IST0154'],
            },
          },
        },
        because: 'The analyzer names an operation that this place of an EnvoyFilter cannot have: it is ignored.',
      },
    ],
    suggests: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'filter-not-last',
                'log-didn-t-find-a-registered-implementation-for-with-type-url',
                'log-listeners-patch-caused-panic-so-the-patches-did-not-take',
                'log-clusters-patch-caused-panic-so-the-patches-did-not-take',
                'log-route-patch-caused-panic-so-the-patches-did-not-take-effect',
                'IST0151',
                'IST0155',
              ],
            },
          },
        },
        because:
          'istiod’s own filters stand in the right order and are built in. A filter in the wrong place, or one that Envoy does not have, mostly comes from an EnvoyFilter.',
      },
    ],
  },
  leadsTo: ['xds-nack', 'config-rejected-by-validation'],
  asks: {
    'envoyfilters-of-cluster': {
      'new': 'proves',
      old: 'against',
      'without version': 'against',
      none: 'rulesOut',
    },
  },
  lookalikes: [
    'envoyfilter-broken-by-upgrade',
    'xds-nack',
    'config-rejected-by-validation',
    'control-plane-version-skew',
  ],
  applies: {},
  fixes: [
    {
      do: 'Take the newest suspect away; the rest of the configuration is taken at once.',
      snippet:
        'kubectl get envoyfilter -n <namespace> <name> -o yaml > envoyfilter-before.yaml\nkubectl delete envoyfilter -n <namespace> <name>',
      risk: 'What it did is gone.',
      undo: 'kubectl apply -f envoyfilter-before.yaml',
      verify: '`istioctl proxy-status` shows SYNCED, and the refusals stop.',
    },
    {
      do: 'Insert relative to a filter that every listener has, and say what to do where it is not.',
      snippet:
        'patch:\n  operation: INSERT_FIRST   # needs no neighbour; or INSERT_BEFORE with match … subFilter: envoy.filters.http.router',
      risk: 'The filter runs before authentication and authorization.',
      undo: 'Apply the file from before.',
      verify: '`istioctl proxy-config listeners <pod> -o json` shows the filter, before the last one.',
    },
  ],
  sources: [
    {
      title: 'Istio 1.29, pkg/config/validation',
      url: 'https://github.com/istio/istio/tree/1.29.0/pkg/config/validation',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: analysis messages',
      url: 'https://istio.io/latest/docs/reference/config/analysis/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: EnvoyFilter',
      url: 'https://istio.io/latest/docs/reference/config/networking/envoy-filter/',
      read: '2026-11-23',
    },
  ],
});
