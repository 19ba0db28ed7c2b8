import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'A lease could not be renewed',
  says: 'A controller asked the API server for its lease and got no answer in time: this is between the control plane and the API server.',
  per: 'proxy',
  seen: [
    {
      record: {
        phrase: { oneOf: ['k8s-leader-lost', 'k8s-leader-renew', 'k8s-leader-retrieve'] },
        meshText: 'yes',
      },
    },
  ],
  refines: [
    'upstream-error',
    'connection-failed',
    'connection-refused',
    'connection-reset',
    'connect-timed-out',
    'dns-failed',
    'gateway-timeout',
    'request-timed-out',
  ],
  causes: ['leader-election-lost', 'rbac-permission-missing', 'cluster-dns-failure', 'network-policy-blocked'],
});
