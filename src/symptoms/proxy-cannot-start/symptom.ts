import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The proxy cannot start',
  says: 'Envoy or its agent ends as soon as it is started.',
  per: 'proxy',
  seen: [
    {
      record: {
        phrase: {
          oneOf: [
            'own-port-taken',
            'envoy-out-of-descriptors',
            'inotify-refused',
            'inotify-used-up',
            'k8s-inotify',
            'k8s-backoff-restart-of-proxy',
          ],
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
    'rate-limited',
    'overflow',
    'too-large',
  ],
  causes: [
    'sidecar-oom',
    'admin-port-taken',
    'inotify-limit-exhausted',
    'open-file-limit',
    'istio-token-unreadable',
    'proxy-down-pod-unhealthy',
  ],
});
