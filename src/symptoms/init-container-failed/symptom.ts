import { defineSymptom } from '../../rules/define.ts';
import { START_OF_A_POD } from '../failed-calls.ts';

export default defineSymptom({
  title: 'An init container of the pod fails',
  says: 'The pod does not start, because a container that has to prepare it ended with an error.',
  per: 'proxy',
  seen: [
    {
      record: {
        phrase: {
          oneOf: [
            'k8s-init-crash',
            'k8s-backoff-restart-of-init',
            'iptables-no-such-table',
            'iptables-no-such-extension',
            'iptables-two-kinds',
            'iptables-not-permitted',
            'iptables-restore-failed',
            'iptables-chain-exists',
            'iptables-chains-made-before',
            'iptables-no-by-that-name',
            'init-told-as-offline',
            'validation-port',
            'log-iptables-validation-failed-workload-is-not-ready-for-istio',
            'log-iptables-restore-v-iptables-restore-unable-to-initialize',
            'log-can-t-initialize-iptables-table-nat-permission-denied-you',
            'log-iptables-binary-has-no-loaded-kernel-support-and-cannot-be',
            'log-iptables-binary-unsupported-supported-values-are-legacy-or',
          ],
        },
      },
    },
    { record: { phrase: { every: ['istio-init-speaks', 'k8s-backoff-restart'] } } },
  ],
  refines: START_OF_A_POD,
  causes: [
    'istio-init-rerun',
    'iptables-kernel-modules-missing',
    'pod-security-blocks-istio-init',
    'istio-validation-failed',
    'istio-cni-not-ready',
    'istio-cni-not-configured',
    'iptables-nft-legacy-mixed',
    'init-container-needs-network',
    'app-started-before-sidecar',
    'app-crash-loop',
  ],
});
