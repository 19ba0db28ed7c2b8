import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The kubelet’s probes do not reach ambient pods',
  says: 'istio-cni marks the node’s probes with an address of its own; packets with it are lost, or the mark could not be set.',
  per: 'proxy',
  seen: [
    {
      record: {
        phrase: {
          oneOf: [
            'log-error-initializing-the-host-rules-for-health-checks-final',
            'log-failed-to-add-pod-to-addressset-pod-will-fail-healthchecks',
            'log-detected-cilium-cni-with-enable-bpf-masquerade-true-this',
            'ambient-probe-address',
          ],
        },
      },
    },
  ],
  refines: [
    'configuration-refused',
    'not-ready',
    'connect-timed-out',
    'gateway-timeout',
    'request-timed-out',
    'pod-network-failed',
  ],
  causes: [
    'ambient-probe-snat-cni-incompatible',
    'network-policy-blocked',
    'iptables-kernel-modules-missing',
    'istio-cni-not-ready',
  ],
});
