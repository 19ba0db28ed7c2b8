import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Which limit to {service} is reached in the calling proxy?',
  about: 'service',
  run: [
    {
      command:
        'kubectl exec -n <namespace-of-caller> <calling-pod> -c istio-proxy -- pilot-agent request GET stats | grep -E "{serviceName}.*(overflow|circuit_breakers)"',
      changes: false,
      needs: ['kubectl'],
    },
  ],
  answers: {
    grows: { says: 'An `…_overflow` counter grows: connections, pending requests, requests or retries.' },
    quiet: { says: 'All overflow counters stand at 0.' },
  },
});
