import { defineSymptom } from '../../rules/define.ts';
import { CALL_OF_THE_MESH } from '../failed-calls.ts';

export default defineSymptom({
  title: 'The API server could not call a webhook',
  says: 'The API server asked a webhook before it stored the object, and got no valid answer: nothing was created.',
  per: 'proxy',
  seen: [
    {
      record: {
        phrase: {
          oneOf: [
            'k8s-webhook-failed-calling',
            'k8s-webhook-failed-admission',
            'log-internal-error-occurred-failed-calling-webhook-failed-to',
            'k8s-webhook-end-deadline',
            'k8s-webhook-end-refused',
            'k8s-webhook-end-unknown-authority',
            'k8s-webhook-end-eof',
            'k8s-webhook-no-details',
            'k8s-webhook-no-endpoints',
            'k8s-webhook-service-not-found',
            'k8s-webhook-invalid-response',
            'k8s-webhook-expected-response',
          ],
        },
      },
    },
  ],
  refines: [
    'configuration-refused',
    ...CALL_OF_THE_MESH,
    'not-found',
    'tls-answered-in-plaintext',
    'certificate-not-yet-valid',
    'certificate-refused-by-peer',
  ],
  causes: [
    'webhook-port-blocked',
    'webhook-cert-invalid',
    'istiod-cert-expired',
    'webhook-ca-patch-failed',
    'injector-no-endpoints',
    'stale-injector-webhook',
    'stale-validation-webhook',
    'http-proxy-variable-interferes',
  ],
});
