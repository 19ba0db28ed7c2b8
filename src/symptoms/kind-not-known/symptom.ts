import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The cluster does not know this kind of resource',
  says: 'The API server was asked for a kind, or a version of it, that it does not have.',
  per: 'service',
  seen: [
    {
      record: {
        phrase: {
          oneOf: [
            'k8s-no-matches-kind',
            'k8s-no-matches-kind-group',
            'k8s-no-resource-type-of-istio',
            'k8s-no-istio-v1',
          ],
        },
        meshText: 'yes',
      },
    },
    { record: { phrase: 'k8s-no-gateway-api-kind' } },
  ],
  refines: ['configuration-refused', 'not-found'],
  causes: ['crd-missing', 'crd-version-skew'],
});
