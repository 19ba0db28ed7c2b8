import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Which DestinationRules match {service}, whose are they, and since when?',
  about: 'service',
  run: [
    {
      command:
        "kubectl get destinationrule -A --sort-by=.metadata.creationTimestamp -o custom-columns='NAMESPACE:.metadata.namespace,NAME:.metadata.name,HOST:.spec.host,EXPORT:.spec.exportTo,SINCE:.metadata.creationTimestamp'",
      changes: false,
      needs: ['kubectl'],
    },
    {
      command:
        "kubectl get destinationrule -A -o yaml --show-managed-fields | grep -E ' name:| namespace:| time:| host:'",
      changes: false,
      needs: ['kubectl', 'shell'],
    },
  ],
  answers: {
    new: { says: 'One that matches was created or changed shortly before the errors began.' },
    'for many hosts': {
      says: 'One has a wildcard as host (`*.local`, `*.shop.svc.cluster.local`), so it matches many.',
    },
    old: { says: 'All that match are far older than the errors, and unchanged since.' },
    none: { says: 'None matches.' },
  },
});
