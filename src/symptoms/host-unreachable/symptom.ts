import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'There is no way to the host',
  says: 'There is no network path to {service}: the operating system refused to send.',
  per: 'service',
  seen: [{ record: { errno: { oneOf: [113, 101] } } }, { record: { failure: 'unreachable' } }],
  refines: 'connection-failed',
  causes: ['host-firewall-blocks-traffic', 'dns-ip-family-mismatch', 'endpoint-terminated', 'network-policy-blocked'],
});
