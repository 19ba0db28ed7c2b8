import { defineSymptom } from '../../rules/define.ts';

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
          ],
        },
      },
    },
  ],
  refines: [
    'upstream-error',
    'no-healthy-upstream',
    'connection-failed',
    'connection-closed',
    'connection-refused',
    'connection-reset',
    'connect-timed-out',
    'dns-failed',
    'unauthenticated',
    'access-denied',
    'service-unavailable',
    'bad-gateway',
    'gateway-timeout',
    'request-timed-out',
    'rate-limited',
    'stream-reset',
    'tls-handshake-failed',
    'certificate-not-trusted',
    'certificate-expired',
    'certificate-name-mismatch',
    'certificate-invalid',
    'configuration-refused',
    'not-found',
    'tls-answered-in-plaintext',
    'certificate-not-yet-valid',
    'certificate-refused-by-peer',
  ],
  causes: ['webhook-cert-invalid', 'webhook-port-blocked', 'injector-no-endpoints'],
});
