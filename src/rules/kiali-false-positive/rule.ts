import { defineRule } from '../define.ts';

export default defineRule({
  title: 'Kiali did not see all there is',
  says: 'What Kiali marks exists: it has no right to see the namespace, or cannot know the host.',
  area: 'config',
  per: 'service',
  signs: {
    fits: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['KIA0001', 'KIA0101', 'KIA0104', 'KIA0108', 'KIA0202', 'KIA0005', 'KIA1004', 'KIA1601'],
            },
          },
        },
        because:
          'Kiali says what it did not find; it finds only what its account may read, in the clusters that it knows.',
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
  lookalikes: ['analyzer-false-positive', 'kiali-version-incompatible'],
  scan: {
    no: 'It stands in the output of kubectl, istioctl or istiod, not in a proxy’s log.',
  },
  applies: {},
  fixes: [
    {
      do: 'Ask istioctl and the cluster the same question.',
      snippet:
        'istioctl analyze -A\nkubectl auth can-i list services -n <namespace> --as=system:serviceaccount:istio-system:kiali',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'Both agree with Kiali, or the second prints `no`.',
    },
    {
      do: 'Let Kiali see the namespaces that the mesh has.',
      snippet: 'spec:\n  deployment:\n    cluster_wide_access: true',
      risk: 'Its users may see all namespaces, as far as their own rights go.',
      undo: 'Set the former value.',
      verify: 'The mark is gone after the next refresh.',
    },
  ],
  sources: [
    {
      title: 'Kiali docs: validations',
      url: 'https://kiali.io/docs/features/validations/',
      read: '2026-11-23',
    },
    {
      title: 'Kiali docs: namespace access control',
      url: 'https://kiali.io/docs/configuration/namespace-management/',
      read: '2026-11-23',
    },
  ],
});
