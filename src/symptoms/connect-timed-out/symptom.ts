import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The connection attempt was not answered',
  says: 'A connection to {service} was attempted, and nothing answered at all.',
  per: 'service',
  seen: [
    { record: { errno: 110 } },
    { record: { failure: 'connect-timeout' } },
    { record: { resetReason: 'connection timeout' } },
  ],
  refines: 'connection-failed',
  causes: [
    'connect-timeout',
    'network-policy-blocked',
    'host-firewall-blocks-traffic',
    'passthrough-connect-timeout',
    'endpoint-terminated',
    'tls-handshake-timeout',
  ],
});
