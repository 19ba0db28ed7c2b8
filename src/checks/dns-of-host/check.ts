import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'What does the name of {service} resolve to, asked from the calling pod?',
  about: 'service',
  run: [
    {
      command: 'kubectl exec -n <namespace-of-caller> <calling-pod> -c istio-proxy -- getent ahosts {service}',
      changes: false,
      needs: ['kubectl'],
    },
  ],
  answers: {
    nothing: { says: 'No address.', when: 'nothing printed' },
    'other family': { says: 'Only IPv6 addresses where the pod has only IPv4, or the other way round.' },
    another: { says: 'Addresses, but not those of the destination.' },
    right: { says: 'The addresses of the destination.' },
  },
});
