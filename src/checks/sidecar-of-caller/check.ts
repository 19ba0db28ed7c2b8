import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Does the call to {service} leave through a sidecar of the mesh?',
  about: 'service',
  run: [
    {
      command:
        "kubectl get pod -n <caller-namespace> <caller-pod> -o jsonpath='{.spec.containers[*].name} {.spec.initContainers[*].name}'",
      changes: false,
      needs: ['kubectl'],
    },
    {
      command: 'kubectl logs -n <caller-namespace> <caller-pod> -c istio-proxy --tail=50 | grep {serviceName}',
      changes: false,
      needs: ['kubectl', 'shell'],
    },
  ],
  answers: {
    'no sidecar': {
      says: 'The caller has no container `istio-proxy`: a node, a probe, a job, another cluster, a pod outside the mesh.',
    },
    'goes around it': {
      says: 'It has a sidecar, but this call is not in its log: an excluded port or range, the host network, or too early.',
    },
    'through it': {
      says: 'The call stands in the log of its sidecar.',
    },
  },
});
