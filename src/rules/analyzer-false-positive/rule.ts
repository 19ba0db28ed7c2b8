import { defineRule } from '../define.ts';

export default defineRule({
  title: 'istioctl analyze did not see all there is',
  says: 'What the analyzer misses exists: it looked at files, one namespace or one cluster only.',
  area: 'config',
  per: 'service',
  signs: {
    fits: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['IST0101', 'IST0174', 'IST0127', 'IST0173'],
            },
          },
        },
        because:
          'The analyzer says what it did not find. It can only find what it was given: files without the cluster, one namespace, one cluster of several.',
      },
    ],
  },
  asks: {
    'resource-by-name': {
      none: 'rulesOut',
      elsewhere: 'against',
      there: 'suggests',
    },
  },
  lookalikes: ['kiali-false-positive'],
  scan: {
    no: 'It stands in the output of kubectl, istioctl or istiod, not in a proxy’s log.',
  },
  applies: {
    istio: '>=1.4',
  },
  fixes: [
    {
      do: 'Let it see all: every namespace, the cluster besides the files, every cluster.',
      snippet: 'istioctl analyze -A\nistioctl analyze -A <file>',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The message is gone, or it stays and is right.',
    },
    {
      do: 'Where it is wrong for good, say so for this resource.',
      snippet: 'kubectl annotate <kind> -n <namespace> <name> galley.istio.io/analyze-suppress=IST0101',
      risk: 'The same message is silent later, when it is right.',
      undo: 'kubectl annotate <kind> -n <namespace> <name> galley.istio.io/analyze-suppress-',
      verify: 'istioctl analyze is quiet for it.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: diagnose your configuration with istioctl analyze',
      url: 'https://istio.io/latest/docs/ops/diagnostic-tools/istioctl-analyze/',
      read: '2026-11-23',
    },
    {
      title: 'Istio 1.29, pkg/config/analysis/analyzers',
      url: 'https://github.com/istio/istio/tree/1.29.0/pkg/config/analysis/analyzers',
      read: '2026-11-23',
    },
  ],
});
