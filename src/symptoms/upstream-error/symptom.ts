import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The proxy got no answer from the destination',
  says: 'The proxy got no answer from {service}; this text does not say why.',
  per: 'service',
  seen: [
    { record: { failure: 'upstream-error' } },
    { record: { codeDetails: 'upstream_reset_before_response_started' } },
  ],
  refines: ['service-unavailable', 'bad-gateway', 'gateway-timeout'],
  causes: ['app-not-listening', 'no-endpoints', 'mtls-to-plaintext-server'],
});
