import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The pod has no sidecar',
  says: 'The pod runs, or hangs, without the proxy that it should have.',
  per: 'proxy',
  seen: [
    {
      record: {
        phrase: {
          oneOf: [
            'proxy-container-not-there',
            'image-auto-pulled',
            'check-inject-no-match',
            'check-inject-prevented',
            'check-inject-several',
            'check-inject-never',
            'revision-not-known',
            'host-network-skipped',
            'injector-skipped',
            'IST0102',
            'IST0103',
            'IST0123',
            'IST0146',
            'IST0147',
          ],
        },
      },
    },
  ],
  refines: [
    'not-ready',
    'configuration-refused',
    'analyzer-finding',
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
  ],
  causes: [
    'injection-not-enabled',
    'revision-label-mismatch',
    'injection-label-conflict',
    'host-network-pod-not-injected',
    'injector-no-endpoints',
  ],
});
