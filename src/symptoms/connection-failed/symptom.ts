import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The connection to the destination could not be opened',
  says: 'The proxy could not open a connection to {service}.',
  per: 'service',
  seen: [
    { record: { flag: 'UF' } },
    {
      record: {
        resetReason: { oneOf: ['connection failure', 'local connection failure', 'remote connection failure'] },
      },
    },
  ],
  refines: 'upstream-error',
  causes: [
    'app-not-listening',
    'connect-timeout',
    'wrong-target-port',
    'mtls-to-plaintext-server',
    'network-policy-blocked',
    'host-firewall-blocks-traffic',
    'endpoint-terminated',
    'app-crash-loop',
    'direct-pod-ip-passthrough',
    'upstream-bind-address-invalid',
    'ephemeral-ports-exhausted',
    'app-started-before-sidecar',
    'mtls-mode-conflict',
    'sds-secret-not-ready',
    'headless-or-pod-ip-mtls',
  ],
});
