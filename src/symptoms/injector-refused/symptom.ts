import { defineSymptom } from '../../rules/define.ts';
import { START_OF_A_POD } from '../failed-calls.ts';

export default defineSymptom({
  title: 'The injector refuses the pod',
  says: 'The injector answered the API server that it cannot inject this pod, so it is not created.',
  per: 'proxy',
  seen: [
    {
      record: {
        phrase: {
          oneOf: [
            'metric-injection-failed',
            'template-does-not-fit',
            'log-failed-to-run-injection-template',
            'log-failed-parsing-generated-injected-yaml-check-istio-sidecar',
            'log-injection-templates-are-empty-this-may-be-caused-by-using-an',
            'log-injection-failed-due-to-invalid-annotations',
          ],
        },
      },
    },
    {
      record: {
        phrase: 'k8s-webhook-denied',
        webhook: {
          ends: 'injector.istio.io',
        },
      },
    },
  ],
  refines: [...START_OF_A_POD, 'not-injected'],
  causes: ['injection-template-mismatch', 'injection-label-conflict', 'config-rejected-by-validation'],
});
