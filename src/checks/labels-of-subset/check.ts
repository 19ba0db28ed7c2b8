import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Does any pod of {service} carry the labels of subset {subset}?',
  about: 'service',
  run: [
    {
      command: "kubectl get destinationrule -n {namespace} -o jsonpath='{.items[*].spec.subsets}'",
      changes: false,
      needs: ['kubectl'],
    },
    { command: 'kubectl get pods -n {namespace} --show-labels', changes: false, needs: ['kubectl'] },
  ],
  answers: { none: { says: 'No ready pod has them.' }, some: { says: 'At least one ready pod has them.' } },
});
