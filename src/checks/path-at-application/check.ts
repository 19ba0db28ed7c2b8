import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Which path reaches the application of {service}?',
  about: 'service',
  run: [
    {
      command: 'kubectl logs -n {namespace} <pod> -c istio-proxy --since=5m | grep inbound',
      changes: false,
      needs: ['kubectl'],
    },
  ],
  answers: {
    same: { says: 'The path on the inbound line is the one that the caller asked for.' },
    other: { says: 'The path on the inbound line is another one.' },
  },
});
