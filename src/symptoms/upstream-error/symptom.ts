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
  causes: [
    'app-not-listening',
    'no-endpoints',
    'keepalive-idle-timeout-race',
    'upstream-reset-before-response',
    'connect-timeout',
    'mtls-to-plaintext-server',
    'mtls-mode-conflict',
    'strict-mtls-plaintext-client',
    'network-policy-blocked',
    'wrong-target-port',
    'endpoint-terminated',
    'circuit-breaker-overflow',
    'app-died-mesh-blamed',
    'upstream-bind-address-invalid',
    'ephemeral-ports-exhausted',
    'retries-exhausted',
    'proxy-loop-by-host-header',
    'cluster-warming',
    'root-ca-mismatch',
    'http-proxy-variable-interferes',
  ],
});
