import { defineSymptom } from '../../rules/define.ts';
import { START_OF_A_POD } from '../failed-calls.ts';

export default defineSymptom({
  title: 'The network of the pod was not set up',
  says: 'The node could not prepare the network of the pod, so none of its containers starts.',
  per: 'proxy',
  seen: [
    {
      record: {
        phrase: {
          oneOf: [
            'k8s-sandbox-failed',
            'cni-plugin-failed',
            'cni-plugin-unauthorized',
            'cni-kubeconfig-missing',
            'cni-plugin-not-found',
            'cni-network-not-defined',
            'cni-config-not-first',
            'log-istio-cni-cmdadd-error',
            'log-istio-cni-cmdadd-failed-to-contact-node-istio-cni-agent',
            'log-unable-to-push-cni-event-status-code',
            'log-istio-cni-is-configured-as-chained-plugin-but-cannot-find',
            'log-istio-owned-cni-config-has-lower-priority-than--this-will',
            'log-istio-cni-cni-config-file-modified',
            'log-detected-cilium-cni-with-cni-exclusive-true-this-must-be-set',
            'log-hint-some-kubernetes-environments-require-customization-of',
            'ztunnel-failed-to-connect-to-the-istio-cni-node-agent-over-is',
          ],
        },
      },
    },
    {
      record: {
        phrase: 'cni-node-pod',
        failure: {
          oneOf: ['not-ready', 'refused', 'timeout', 'unavailable'],
        },
      },
    },
  ],
  refines: [...START_OF_A_POD, 'init-container-failed'],
  causes: ['istio-cni-not-ready', 'istio-cni-not-configured', 'iptables-kernel-modules-missing'],
});
