import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A field or annotation is misspelt or in the wrong place',
  says: 'A field or annotation is unknown where it stands: it is refused, or accepted and without effect.',
  area: 'config',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'k8s-unknown-field-of-istio',
                'validation-unknown-field-on-resource',
                'IST0107',
                'IST0108',
                'IST0125',
              ],
            },
          },
        },
        because: 'Whoever read the resource does not know this field or annotation in this place.',
      },
    ],
  },
  asks: {
    'crds-of-cluster': {
      'all there': 'suggests',
      'version missing': 'against',
    },
  },
  lookalikes: ['crd-version-skew', 'config-rejected-by-validation'],
  scan: {
    no: 'It stands in the output of kubectl, istioctl or istiod, not in a proxy’s log.',
  },
  applies: {},
  fixes: [
    {
      do: 'Ask the schema in the cluster for the right name and place.',
      snippet:
        'kubectl explain virtualservice.spec.http --recursive | less\nkubectl apply --dry-run=server --validate=strict -f <file>',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The dry run names no unknown field.',
    },
    {
      do: 'Put annotations of the sidecar on the pod template, not on the Deployment.',
      snippet: 'spec:\n  template:\n    metadata:\n      annotations: …',
      risk: 'Changing the template restarts the pods.',
      undo: 'kubectl rollout undo deployment -n <namespace> <name>',
      verify: '`kubectl get pod -o yaml` shows the annotation, and istioctl analyze is quiet.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: analysis messages',
      url: 'https://istio.io/latest/docs/reference/config/analysis/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: resource annotations',
      url: 'https://istio.io/latest/docs/reference/config/annotations/',
      read: '2026-11-23',
    },
  ],
});
