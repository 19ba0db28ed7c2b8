import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'What does the calling proxy think of the endpoints of {service}?',
  about: 'service',
  run: [
    {
      command: 'istioctl proxy-config endpoints -n <namespace-of-caller> <calling-pod> --cluster "{cluster}"',
      changes: false,
      needs: ['istioctl'],
    },
  ],
  answers: {
    none: { says: 'It lists none.' },
    ejected: { says: 'They are listed with `FAILED` under OUTLIER CHECK.' },
    unhealthy: { says: 'They are listed as UNHEALTHY.' },
    healthy: { says: 'At least one is HEALTHY with outlier check OK.' },
    'no cluster': { says: 'It does not know the cluster at all.' },
  },
});
