import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The connection was closed before a reply',
  says: '{service} closed the connection before it had answered.',
  per: 'service',
  seen: [
    { record: { flag: 'UC' } },
    { record: { resetReason: 'connection termination' } },
    { record: { failure: 'closed-early' } },
  ],
  refines: 'upstream-error',
  causes: [
    'keepalive-idle-timeout-race',
    'upstream-reset-before-response',
    'app-closes-without-reply',
    'endpoint-terminated',
    'app-died-mesh-blamed',
    'app-server-timeout-closes-connection',
    'stale-upstream-connection',
    'strict-mtls-plaintext-client',
    'lb-idle-timeout-shorter',
    'authz-http-fields-on-tcp-port',
    'max-connection-duration',
    'no-endpoints',
  ],
});
