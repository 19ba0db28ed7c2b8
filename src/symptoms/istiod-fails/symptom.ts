import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'istiod itself does not run',
  says: 'The control plane does not start, or was ended.',
  per: 'proxy',
  seen: [
    {
      record: {
        phrase: {
          oneOf: [
            'istiod-oomkilled',
            'istiod-restarts',
            'istioctl-finds-no-istiod',
            'ca-bundle-of-istiod-unusable',
            'log-failed-to-create-an-istiod-ca',
            'log-incomplete-signing-ca-bundle-detected-at',
          ],
        },
      },
    },
  ],
  refines: ['not-ready', 'configuration-refused', 'certificate-not-trusted', 'certificate-invalid'],
  causes: [
    'istiod-oom',
    'plugged-in-ca-invalid',
    'istiod-cert-expired',
    'rbac-permission-missing',
    'leader-election-lost',
    'crd-missing',
  ],
});
