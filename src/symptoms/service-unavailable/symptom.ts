import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'Service unavailable (503)',
  says: 'The request was answered with 503; who said so, this text does not tell.',
  per: 'service',
  seen: [{ record: { status: 503 } }, { record: { failure: 'unavailable' } }],
  causes: [
    'no-endpoints',
    'app-answered-error-itself',
    'app-not-listening',
    'upstream-reset-before-response',
    'keepalive-idle-timeout-race',
    'destination-host-not-found',
    'circuit-breaker-overflow',
    'app-crash-loop',
    'mtls-mode-conflict',
    'direct-response-configured',
    'fault-injection-left-on',
    'mixer-policy-unavailable',
    'proxy-health-check-failed',
    'overload-manager',
  ],
});
