import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Which AuthorizationPolicies stand before {service}?',
  about: 'service',
  run: [
    {
      command:
        'kubectl get authorizationpolicy -n {namespace} -o yaml && kubectl get authorizationpolicy -n istio-system -o yaml',
      changes: false,
      needs: ['kubectl'],
    },
    { command: 'istioctl experimental authz check -n {namespace} <pod>', changes: false, needs: ['istioctl'] },
  ],
  answers: {
    deny: { says: 'A policy with `action: DENY` selects the workload, and one of its rules fits the request.' },
    'allow without this caller': {
      says: 'There are ALLOW policies with rules, and none of the rules fits the request.',
    },
    'allow by principal': { says: 'The ALLOW rules ask for a principal, a namespace or a service account.' },
    'allow by address': { says: 'The ALLOW rules ask for `ipBlocks` or `remoteIpBlocks`.' },
    'allow by token': { says: 'The ALLOW rules ask for `requestPrincipals` or a claim of a token.' },
    empty: { says: 'An ALLOW policy has no rules at all (`spec: {}`).' },
    custom: { says: 'A policy with `action: CUSTOM` selects the workload.' },
    none: { says: 'No AuthorizationPolicy selects the workload.' },
  },
});
