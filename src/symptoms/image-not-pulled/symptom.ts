import { defineSymptom } from '../../rules/define.ts';
import { START_OF_A_POD } from '../failed-calls.ts';

export default defineSymptom({
  title: 'An image could not be pulled or run',
  says: 'The node has no image, or none that it can run, for a container of the pod.',
  per: 'proxy',
  seen: [
    {
      record: {
        phrase: {
          oneOf: [
            'image-of-mesh-not-pulled',
            'image-not-pulled',
            'image-row',
            'k8s-image-pull-backoff',
            'k8s-image-pull-reason',
            'k8s-invalid-image',
            'wrong-processor',
            'exec-format-error',
          ],
        },
      },
    },
  ],
  refines: START_OF_A_POD,
  causes: ['image-pull-failed', 'injection-not-enabled', 'arch-mismatch'],
});
