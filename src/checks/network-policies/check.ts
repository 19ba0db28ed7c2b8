import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Does a NetworkPolicy stand before the pods of {service}, or behind those that call?',
  about: 'service',
  run: [{ command: 'kubectl get networkpolicy -n {namespace} -o wide', changes: false, needs: ['kubectl'] }],
  answers: {
    blocks: { says: 'One selects the pods and does not allow this caller and port.' },
    allows: { says: 'There are policies, and they allow it.' },
    none: { says: 'There is none.', when: 'nothing printed' },
  },
});
