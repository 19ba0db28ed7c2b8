import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'ztunnel ended open connections',
  says: 'ztunnel stopped serving the pod, and ended the connections that were open.',
  per: 'service',
  seen: [
    {
      record: {
        phrase: {
          oneOf: [
            'ztunnel-connection-closed-due-to-connection-drain',
            'ztunnel-drain-duration-expired-with-pending-connections',
            'ztunnel-connection-failed-to-drain-within-the-timeout',
            'ztunnel-pool-draining',
            'ztunnel-the-identity-is-no-longer-needed',
          ],
        },
      },
    },
  ],
  refines: ['connection-closed', 'gateway-timeout'],
  causes: ['ztunnel-connection-drain', 'endpoint-terminated', 'drain-on-shutdown'],
});
