import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Does the external authorizer run, and what does it answer?',
  about: 'service',
  run: [
    {
      command:
        'kubectl get pods -n <authorizer-namespace> -o wide && kubectl logs -n <authorizer-namespace> deploy/<authorizer> --since=10m',
      changes: false,
      needs: ['kubectl'],
    },
    {
      command: 'kubectl get configmap -n istio-system istio -o yaml | grep -A12 extensionProviders',
      changes: false,
      needs: ['kubectl'],
    },
  ],
  answers: {
    'it denies': { says: 'Its log shows this request, and that it said no.' },
    'not reached': { says: 'It is down, not ready, or its log has nothing of this request.' },
    'it fails': { says: 'Its log shows the request and an error or a long duration.' },
    'not defined': {
      says: 'The provider that the policy names is not among `extensionProviders`, or its service or port does not exist.',
    },
  },
});
