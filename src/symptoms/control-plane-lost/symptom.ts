import { defineSymptom } from '../../rules/define.ts';
import { CALL_OF_THE_MESH } from '../failed-calls.ts';

export default defineSymptom({
  title: 'The proxy has no connection to istiod',
  says: 'The stream on which the proxy gets its configuration ended with an error: what stands in this line speaks of istiod, not of your service.',
  per: 'proxy',
  seen: [
    {
      record: {
        phrase: {
          oneOf: [
            'metric-istiod-connection-failures',
            'log-grpc-config-stream-to-closed',
            'log-grpc-config-stream-to-closed-since-s-ago',
            'log-grpc-config-stream-to-closed-previously-since-s-ago',
            'log-failed-to-connect-to-upstream',
            'xds-no-new-stream',
            'log-upstream-terminated-with-unexpected-error',
            'ztunnel-xds-client-connection-error-retrying-in',
            'ztunnel-xds-client-error-retrying-in',
            'ztunnel-grpc-connection-error-connecting-to',
          ],
        },
      },
      unless: {
        phrase: {
          oneOf: [
            'log-create-certificate',
            'log-failed-to-sign-csr',
            'log-failed-to-sign',
            'log-failed-to-warm-certificate',
            'log-failed-to-generate-workload-certificate',
            'agent-certificate-old',
            'log-failed-to-generate-secret-for',
          ],
        },
      },
    },
    {
      record: {
        address: { matches: ':1501[02]$' },
        failure: { oneOf: ['refused', 'timeout', 'connect-timeout', 'reset', 'unreachable'] },
      },
    },
  ],
  refines: ['not-ready', ...CALL_OF_THE_MESH],
  causes: [
    'istiod-unreachable',
    'proxy-not-ready-no-config',
    'cluster-dns-failure',
    'network-policy-blocked',
    'istiod-overloaded',
    'istiod-cert-expired',
    'istiod-oom',
    'csr-rejected',
  ],
});
