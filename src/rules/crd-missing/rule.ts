import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The CRDs are not installed',
  says: 'The cluster does not know this kind of resource: its CRD is not installed.',
  area: 'config',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'k8s-no-matches-kind',
                'k8s-no-matches-kind-group',
                'k8s-no-resource-type-of-istio',
                'helm-api-not-available',
              ],
            },
            meshText: 'yes',
          },
        },
        because:
          'The API server knows no such kind. The commonest reason is that nobody installed the CRDs: they come with the chart `base`, not with istiod’s.',
      },
      {
        when: { record: { phrase: 'k8s-no-gateway-api-kind' } },
        because:
          'The API server knows no kind of the Gateway API: its CRDs come neither with Kubernetes nor with Istio.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            phrase: 'k8s-no-istio-v1',
          },
        },
        because: 'The kind is unknown in this version; where no CRD is installed, in every version.',
      },
    ],
  },
  asks: {
    'crds-of-cluster': {
      none: 'proves',
      'kind missing': 'proves',
      'version missing': 'rulesOut',
      'all there': 'rulesOut',
    },
  },
  lookalikes: ['crd-version-skew', 'config-rejected-by-validation'],
  scan: {
    no: 'It stands in the output of kubectl, istioctl or istiod, not in a proxy’s log.',
  },
  applies: {},
  fixes: [
    {
      do: 'Install the CRDs, with the version of your istiod.',
      snippet: 'helm upgrade --install istio-base istio/base -n istio-system --version <istiod-version>',
      risk: 'Small: it adds kinds. A version below the installed one may take API versions away.',
      undo: 'Keep them: deleting a CRD deletes every resource of its kind.',
      verify: '`kubectl get crd | grep istio.io` lists them, and the apply succeeds.',
    },
    {
      do: 'For the kinds of the Gateway API: they are not Istio’s, and not part of it.',
      snippet:
        'kubectl get crd gateways.gateway.networking.k8s.io || kubectl apply -f <release-of-gateway-api>/standard-install.yaml',
      risk: 'Other controllers in the cluster see them too.',
      undo: 'Keep them, unless nobody uses the kind.',
      verify: '`kubectl get gatewayclass` answers.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: install with Helm',
      url: 'https://istio.io/latest/docs/setup/install/helm/',
      read: '2026-11-23',
    },
    {
      title: 'Istio 1.29, manifests/charts/base/README.md',
      url: 'https://github.com/istio/istio/blob/1.29.0/manifests/charts/base/README.md',
      read: '2026-11-23',
    },
  ],
});
