import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'How does kubelet probe the pods behind {service}?',
  about: 'service',
  run: [
    {
      command:
        "kubectl get pod -n {namespace} <pod> -o jsonpath='{.spec.containers[*].livenessProbe} {.spec.containers[*].readinessProbe}'",
      changes: false,
      needs: ['kubectl'],
    },
  ],
  answers: {
    rewritten: {
      says: 'The probes go to port 15020, path `/app-health/…`: the agent asks the application.',
    },
    'http, not rewritten': {
      says: 'An HTTP probe goes to the application’s own port.',
    },
    https: {
      says: 'The probe has `scheme: HTTPS`.',
    },
    'tcp or command': {
      says: 'The probe opens a TCP connection or runs a command.',
    },
  },
});
