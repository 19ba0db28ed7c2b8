import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Does istiod run, and does it answer from this pod?',
  about: 'proxy',
  run: [
    { command: 'kubectl get pods,endpoints -n istio-system -l app=istiod', changes: false, needs: ['kubectl'] },
    {
      command:
        'kubectl exec -n <namespace> <pod> -c istio-proxy -- curl -sS -m 5 istiod.istio-system.svc:15014/version',
      changes: false,
      needs: ['kubectl'],
    },
  ],
  answers: {
    'no pod': { says: 'No istiod is Running and Ready.' },
    'no address': { says: 'istiod runs; from the pod its name is not resolved.' },
    'no answer': { says: 'istiod runs; from the pod the connection is refused or times out.' },
    answers: { says: 'istiod runs and answers from the pod.' },
  },
});
