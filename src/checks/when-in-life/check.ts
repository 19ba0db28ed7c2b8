import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'When in the life of the pod does it fail?',
  about: 'service',
  run: [
    {
      command: 'kubectl get events -n {namespace} --sort-by=.lastTimestamp | tail -40',
      changes: false,
      needs: ['kubectl'],
    },
  ],
  answers: {
    start: { says: 'Only in the first seconds after the start.' },
    stop: { says: 'Only while a pod is being stopped: rollout, scale-down, node drain.' },
    push: { says: 'Only when configuration changes.' },
    'any time': { says: 'At any time.' },
  },
});
