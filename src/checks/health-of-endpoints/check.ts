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
    ejected: {
      says: 'They are listed with `FAILED` under OUTLIER CHECK.',
      when: {
        seen: { record: { phrase: 'output-endpoint-ejected' } },
        without: { record: { phrase: 'output-endpoint-healthy' } },
        per: 'proxy',
      },
    },
    unhealthy: {
      says: 'They are listed as UNHEALTHY.',
      when: {
        seen: { record: { phrase: 'output-endpoint-unhealthy' } },
        without: { record: { phrase: 'output-endpoint-healthy' } },
        per: 'proxy',
      },
    },
    healthy: {
      says: 'At least one is HEALTHY with outlier check OK.',
      when: { record: { phrase: 'output-endpoint-healthy' } },
    },
    'no cluster': { says: 'It does not know the cluster at all.' },
  },
});
