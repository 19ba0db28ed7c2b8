import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'istiod cannot read another cluster',
  says: 'istiod has no access to another cluster of the mesh, or knows it by another name.',
  per: 'proxy',
  seen: [
    {
      record: {
        phrase: {
          oneOf: [
            'remote-cluster-refused',
            'remote-secret-loopback',
            'log-timed-out-waiting-for-cluster-to-sync',
            'log-remote-cluster-failed-to-sync-after',
            'log-cluster-create-remote-cluster-failed',
          ],
        },
      },
    },
  ],
  refines: [
    'configuration-refused',
    'gateway-timeout',
    'request-timed-out',
    'connect-timed-out',
    'connection-refused',
    'connection-failed',
    'connection-reset',
    'unauthenticated',
    'access-denied',
    'permission-denied',
    'host-unreachable',
    'dns-failed',
    'certificate-not-trusted',
    'upstream-error',
  ],
  causes: [
    'multicluster-secret-invalid',
    'rbac-permission-missing',
    'network-policy-blocked',
    'host-firewall-blocks-traffic',
    'istiod-overloaded',
  ],
});
