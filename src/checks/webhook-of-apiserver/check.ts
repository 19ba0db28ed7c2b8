import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Which webhook is it, who serves it, and which CA does it trust?',
  about: 'proxy',
  run: [
    {
      command:
        'kubectl get mutatingwebhookconfiguration,validatingwebhookconfiguration -o yaml | grep -E "^  *name: |service:|caBundle" | cut -c1-100',
      changes: false,
      needs: ['kubectl'],
    },
    { command: 'kubectl get endpoints -n istio-system', changes: false, needs: ['kubectl'] },
  ],
  answers: {
    'no endpoints': { says: 'The Service that the webhook names has no ready endpoint.' },
    'left over': { says: 'The webhook names a Service or revision that does not exist any more.' },
    'bundle differs': { says: 'The caBundle is empty, or another certificate than istiod’s root.' },
    'in order': { says: 'The Service has endpoints, and the caBundle is istiod’s root.' },
  },
});
