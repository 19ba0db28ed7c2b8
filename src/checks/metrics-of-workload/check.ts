import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Which of Istio’s metrics does the proxy of the workload have?',
  about: 'service',
  run: [
    {
      command:
        "kubectl exec -n <namespace> <pod> -c istio-proxy -- pilot-agent request GET stats/prometheus | grep -oE '^istio_[a-z_]+' | sort | uniq -c",
      changes: false,
      needs: ['kubectl', 'shell'],
    },
  ],
  answers: {
    http: {
      says: '`istio_requests_total` is among them.',
    },
    'only tcp': {
      says: 'There is `istio_tcp_…` and no `istio_requests_total`.',
    },
    none: {
      says: 'Nothing is printed.',
      when: 'nothing printed',
    },
  },
});
