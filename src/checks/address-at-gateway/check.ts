import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Whose address does the gateway see as the caller’s?',
  about: 'service',
  run: [
    {
      command: 'kubectl logs -n istio-system deploy/istio-ingressgateway --since=5m',
      changes: false,
      needs: ['kubectl'],
    },
  ],
  answers: {
    'the client': { says: 'The downstream remote address is the one that the client has.' },
    'a balancer or node': { says: 'It is an address of a load balancer or a node of the cluster.' },
  },
});
