import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'What happens when the endpoint is called from the pod that failed?',
  about: 'service',
  run: [
    {
      command:
        'kubectl exec -n <namespace-of-caller> <calling-pod> -c istio-proxy -- curl -sv --max-time 5 http://{upstreamHost}/',
      changes: false,
      needs: ['kubectl', 'curl'],
    },
  ],
  answers: {
    connects: { says: 'The connection opens: there is a reply, or at least `Connected`.' },
    refused: { says: '`Connection refused`, at once.' },
    hangs: { says: 'No answer until the time is over.' },
    unreachable: { says: '`No route to host` or `Network is unreachable`.' },
  },
});
