import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The CRDs are of another version than the file or istiod',
  says: 'The cluster’s CRDs are older or newer than what this resource or istiod expects.',
  area: 'config',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['IST0156', 'IST0172', 'IST0176'],
            },
          },
        },
        because: 'The analyzer compares the version of the CRD with the one that this Istio needs, and names both.',
      },
    ],
    suggests: [
      {
        when: {
          record: {
            phrase: 'k8s-no-istio-v1',
          },
        },
        because:
          'The file asks for `v1`, which the CRDs have since Istio 1.22: with older ones the kind is there, but not in this version.',
      },
      {
        when: {
          record: {
            phrase: 'crd-stored-version',
            meshText: 'yes',
          },
        },
        because: 'A CRD is to lose a version in which objects are still stored; the API server refuses that.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['k8s-unknown-field-of-istio', 'k8s-no-matches-kind'],
            },
            meshText: 'yes',
          },
        },
        because: 'Newer fields and versions are unknown to older CRDs.',
      },
    ],
  },
  asks: {
    'crds-of-cluster': {
      none: 'rulesOut',
      'kind missing': 'against',
      'version missing': 'proves',
      'all there': 'against',
    },
  },
  lookalikes: ['crd-missing', 'ignored-field-or-typo', 'control-plane-version-skew'],
  scan: {
    no: 'It stands in the output of kubectl, istioctl or istiod, not in a proxy’s log.',
  },
  applies: {},
  fixes: [
    {
      do: 'Bring the CRDs to the newest istiod that runs: newer CRDs serve older istiods, not the other way round.',
      snippet: 'helm upgrade istio-base istio/base -n istio-system --version <newest-istiod-version>',
      risk: 'Read the upgrade notes for API versions that go.',
      undo: 'helm rollback istio-base -n istio-system',
      verify: 'The second command of the check lists the version that the file asks for.',
    },
    {
      do: 'Or write the file for the version that is there.',
      snippet: 'apiVersion: networking.istio.io/v1beta1',
      risk: 'None where the fields are the same.',
      undo: 'Write the former version.',
      verify: 'kubectl apply --dry-run=server accepts it.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: install with Helm',
      url: 'https://istio.io/latest/docs/setup/install/helm/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: analysis messages',
      url: 'https://istio.io/latest/docs/reference/config/analysis/',
      read: '2026-11-23',
    },
    {
      title: 'Istio 1.22 release notes: APIs promoted to v1',
      url: 'https://istio.io/latest/news/releases/1.22.x/announcing-1.22/',
      read: '2026-11-23',
    },
  ],
});
