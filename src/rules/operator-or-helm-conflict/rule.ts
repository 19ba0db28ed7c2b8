import { defineRule } from '../define.ts';

export default defineRule({
  title: 'Two tools install the same Istio',
  says: 'An object of Istio belongs to another tool or release than the one that is to change it.',
  area: 'control-plane',
  per: 'proxy',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: 'helm-ownership',
            meshText: 'yes',
          },
        },
        because: 'Helm found the object, and that it was made by another release or by another tool.',
      },
      {
        when: {
          record: {
            phrase: 'apply-conflict-with-istiod',
          },
        },
        because: 'The API server names the other owner of the field: istiod itself, istioctl or the operator.',
      },
    ],
    suggests: [
      {
        when: {
          record: {
            phrase: 'helm-conflict',
            meshText: 'yes',
          },
        },
        because: 'A field of the object has another owner.',
      },
      {
        when: { record: { phrase: 'crd-already-exists' } },
        because: 'The CRD that is to be created is there: another tool or an earlier try made it.',
      },
    ],
    fits: [
      {
        when: { record: { phrase: { oneOf: ['helm-another-op', 'helm-ownership', 'helm-conflict'] } } },
        because: 'Another release, tool or run of Helm holds what is to be changed.',
      },
    ],
  },
  asks: {
    'versions-of-mesh': {
      several: 'against',
    },
  },
  lookalikes: ['webhook-ca-patch-failed', 'crd-version-skew', 'rbac-permission-missing'],
  scan: {
    no: 'It stands in the output of kubectl, istioctl or istiod, not in a proxy’s log.',
  },
  applies: {},
  fixes: [
    {
      do: 'Find out who made it.',
      snippet:
        'kubectl get <kind> <name> -o yaml --show-managed-fields | grep -E "manager:|managed-by|meta.helm.sh"\nhelm list -A | grep -i istio\nkubectl get istiooperator,istio -A',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'You know which tool owns it, and decide which one shall.',
    },
    {
      do: 'Hand the objects over to Helm, if Helm shall own them.',
      snippet:
        'kubectl label <kind> <name> app.kubernetes.io/managed-by=Helm --overwrite\nkubectl annotate <kind> <name> meta.helm.sh/release-name=istio-base meta.helm.sh/release-namespace=istio-system --overwrite',
      risk: 'From now on an uninstall of that release deletes them; CRDs take all their resources along.',
      undo: 'Remove label and annotations.',
      verify: 'helm upgrade --dry-run=server succeeds.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: upgrade with Helm',
      url: 'https://istio.io/latest/docs/setup/upgrade/helm/',
      read: '2026-11-23',
    },
    {
      title: 'Istio 1.29, manifests/charts/base/README.md',
      url: 'https://github.com/istio/istio/blob/1.29.0/manifests/charts/base/README.md',
      read: '2026-11-23',
    },
    {
      title: 'Helm docs: adopting resources',
      url: 'https://helm.sh/docs/faq/changes_since_helm2/',
      read: '2026-11-23',
    },
  ],
});
