import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'A rate or connection limit was reached',
  says: 'The request was refused because a limit was reached.',
  per: 'service',
  seen: [
    { record: { flag: { oneOf: ['RL', 'RLSE'] } } },
    { record: { failure: 'too-many' } },
    { record: { status: 429 }, unless: { codeDetails: 'via_upstream', routed: 'yes' } },
    { record: { status: 429, codeDetails: 'via_upstream', direction: 'outbound', bytesSent: 18 } },
  ],
  refines: ['service-unavailable', 'bad-gateway', 'gateway-timeout'],
  causes: [
    'local-rate-limit',
    'rate-limited',
    'app-answered-error-itself',
    'ratelimit-service-unreachable',
    'adaptive-concurrency-limit',
    'circuit-breaker-overflow',
    'mixer-policy-unavailable',
    'max-connection-limit',
  ],
});
