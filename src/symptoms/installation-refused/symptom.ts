import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The installation or upgrade is refused',
  says: 'istioctl, Helm or the API server does not take this installation as it is.',
  per: 'proxy',
  seen: [
    {
      record: {
        phrase: {
          oneOf: [
            'helm-ownership',
            'helm-conflict',
            'helm-kubeversion',
            'helm-another-op',
            'helm-api-not-available',
            'crd-already-exists',
            'crd-stored-version',
            'apply-conflict-with-istiod',
            'kubernetes-version-too-old',
            'istioctl-upgrade-refused',
            'istioctl-min-version',
            'IST0142',
          ],
        },
      },
    },
  ],
  refines: ['configuration-refused', 'analyzer-finding'],
  causes: [
    'operator-or-helm-conflict',
    'kubernetes-version-unsupported',
    'crd-version-skew',
    'upgrade-skipped-minor',
    'crd-missing',
    'rbac-permission-missing',
    'release-out-of-support',
  ],
});
