import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'A field or annotation is not known',
  says: 'A resource holds a field or an annotation that nobody knows in this place.',
  per: 'service',
  seen: [
    {
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
  ],
  refines: ['configuration-refused', 'analyzer-finding'],
  causes: ['ignored-field-or-typo', 'crd-version-skew', 'config-rejected-by-validation'],
});
