import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A resource stands in the wrong namespace for what it is to reach',
  says: 'The resource acts on its own namespace only, or on all, because of where it stands.',
  area: 'config',
  per: 'service',
  signs: {
    fits: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['IST0127', 'KIA0004', 'KIA0504', 'KIA1006'],
            },
          },
        },
        because:
          'A selector looks only into its own namespace; in the root namespace, into all. Found nothing there, the resource may stand in the wrong one.',
      },
    ],
  },
  asks: {
    'resource-by-name': {
      none: 'rulesOut',
    },
  },
  lookalikes: ['authz-wrong-namespace-or-selector', 'ignored-field-or-typo', 'export-to-hides-resource'],
  applies: {},
  fixes: [
    {
      do: 'Ask what the root namespace of this mesh is, and where the resource stands.',
      snippet:
        'kubectl get configmap istio -n istio-system -o yaml | grep rootNamespace\nkubectl get peerauthentication,authorizationpolicy,requestauthentication,telemetry,envoyfilter,sidecar -A',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'You know which namespace is the root, and whether the resource is in it.',
    },
    {
      do: 'Move it: into the namespace of the workloads, or into the root namespace if it is for all.',
      snippet:
        'kubectl get <kind> -n <namespace> <name> -o yaml > resource.yaml   # change the namespace, then\nkubectl apply -f resource.yaml && kubectl delete <kind> -n <namespace> <name>',
      risk: 'In the root namespace and without a selector it acts on the whole mesh at once.',
      undo: 'Apply it where it was.',
      verify: 'istioctl analyze is quiet, and the workload shows the effect.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: global mesh options, rootNamespace',
      url: 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: analysis messages',
      url: 'https://istio.io/latest/docs/reference/config/analysis/',
      read: '2026-11-23',
    },
  ],
});
