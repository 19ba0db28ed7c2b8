import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The connection was reset',
  says: 'The connection to {service} was reset by the other side.',
  per: 'service',
  seen: [{ record: { failure: 'reset' } }, { record: { errno: 104 } }],
  refines: 'connection-closed',
  causes: [
    'strict-mtls-plaintext-client',
    'upstream-reset-before-response',
    'keepalive-idle-timeout-race',
    'mtls-mode-conflict',
    'lb-idle-timeout-shorter',
    'stale-upstream-connection',
    'app-not-listening',
    'no-endpoints',
    'endpoint-terminated',
    'app-died-mesh-blamed',
    'authz-http-fields-on-tcp-port',
    'tcp-half-open',
    'network-policy-blocked',
  ],
});
