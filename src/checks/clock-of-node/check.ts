import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Do the clocks of the node and of the control plane agree?',
  about: 'proxy',
  run: [
    {
      command:
        'kubectl exec -n {namespace} {pod} -c istio-proxy -- date -u; kubectl exec -n istio-system deploy/istiod -- date -u; date -u',
      changes: false,
      needs: ['kubectl'],
    },
  ],
  answers: {
    agree: {
      says: 'The three times differ by a few seconds at most.',
    },
    differ: {
      says: 'One of them is off by minutes or more.',
    },
  },
});
