import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Has each network an east-west gateway with an address, and do pods carry its label?',
  about: 'service',
  run: [
    {
      command: 'kubectl get service -A -l topology.istio.io/network',
      changes: false,
      needs: ['kubectl'],
    },
    {
      command: 'kubectl get namespace istio-system --show-labels',
      changes: false,
      needs: ['kubectl'],
    },
  ],
  answers: {
    'no gateway': {
      says: 'No Service has the label of that network.',
    },
    'no address': {
      says: 'There is one; its EXTERNAL-IP is `<pending>`.',
    },
    'no label': {
      says: 'The namespace istio-system of a cluster has no label `topology.istio.io/network`.',
    },
    address: {
      says: 'Each network has a gateway with an address.',
    },
  },
});
