import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Is the ztunnel of the pod’s node Ready?',
  about: 'service',
  run: [
    {
      command: 'kubectl get pods -n istio-system -l app=ztunnel -o wide',
      changes: false,
      needs: ['kubectl'],
    },
  ],
  answers: {
    'not ready': {
      says: 'The one of that node is 0/1, restarts, or does not exist.',
    },
    ready: {
      says: 'One ztunnel runs on that node, and is 1/1.',
    },
  },
});
