import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Do the pods behind {service} have a sidecar?',
  about: 'service',
  run: [
    {
      command: 'istioctl proxy-status | grep {namespace}',
      changes: false,
      needs: ['istioctl'],
    },
    {
      command:
        "kubectl get pods -n {namespace} -o custom-columns='POD:.metadata.name,CONTAINERS:.spec.containers[*].name,INIT:.spec.initContainers[*].name'",
      changes: false,
      needs: ['kubectl'],
    },
  ],
  answers: {
    all: { says: 'Every pod behind it has a container `istio-proxy`.' },
    some: { says: 'Some have a container `istio-proxy`, others have none.' },
    none: { says: 'No pod behind it has a container `istio-proxy`.' },
    outside: { says: 'There are no pods: it is a ServiceEntry, or a service without selector.' },
  },
});
