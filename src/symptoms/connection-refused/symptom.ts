import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The connection was refused',
  says: 'A connection to {service} was refused: the host answered, and nothing accepts on that port.',
  per: 'service',
  seen: [{ record: { errno: 111 } }, { record: { failure: 'refused' } }],
  refines: 'connection-failed',
  causes: [
    'app-not-listening',
    'wrong-target-port',
    'app-bound-to-loopback',
    'app-crash-loop',
    'app-started-before-sidecar',
    'endpoint-terminated',
    'direct-pod-ip-passthrough',
    'app-bound-to-pod-ip',
    'sidecar-stopped-before-app',
    'proxy-down-pod-unhealthy',
  ],
});
