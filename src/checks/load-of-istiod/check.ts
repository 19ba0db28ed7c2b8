import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Is istiod at its limits?',
  about: 'proxy',
  run: [
    {
      command: 'kubectl top pod -n istio-system -l app=istiod --containers',
      changes: false,
      needs: ['kubectl'],
    },
    {
      command:
        'kubectl exec -n istio-system deploy/istiod -- curl -s localhost:15014/metrics | grep -E "pilot_proxy_convergence_time_(sum|count)|pilot_xds_push_time|pilot_xds_pushes"',
      changes: false,
      needs: ['kubectl', 'shell'],
    },
  ],
  answers: {
    'at its limit': {
      says: 'CPU or memory is near the limit, or a push takes many seconds.',
    },
    'at ease': {
      says: 'There is room, and pushes take less than a second.',
    },
    throttled: {
      says: 'CPU is far below its limit, and connections are refused by a rate limit.',
    },
  },
});
