import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The injector refuses the pod',
  says: 'The injector answered the API server that it cannot inject this pod, so it is not created.',
  per: 'proxy',
  seen: [
    {
      record: {
        phrase: {
          oneOf: [
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
  refines: [
    'not-ready',
    'configuration-refused',
    'permission-denied',
    'upstream-error',
    'connection-failed',
    'connection-refused',
    'connection-reset',
    'connection-closed',
    'connect-timed-out',
    'gateway-timeout',
    'request-timed-out',
    'service-unavailable',
    'bad-gateway',
    'unauthenticated',
    'access-denied',
    'dns-failed',
    'host-unreachable',
    'not-found',
    'not-injected',
  ],
  causes: ['injection-template-mismatch', 'injection-label-conflict', 'config-rejected-by-validation'],
});
