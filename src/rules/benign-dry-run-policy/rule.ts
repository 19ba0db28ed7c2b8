import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A policy in dry run would have denied this',
  says: 'A policy in dry run noted that it would deny the request to {service}; nothing was denied.',
  kind: 'normal',
  area: 'authz',
  per: 'service',
  signs: {
    proves: [
      {
        when: { record: { phrase: 'rbac-log-shadow-denied' } },
        because: 'A shadow result is written and counted, never enforced.',
      },
    ],
  },
  lookalikes: ['authz-deny-rule-matched', 'authz-no-allow-rule-matched'],
  applies: { istio: '>=1.11' },
  fixes: [
    {
      do: 'When the log names only requests that are to be refused, enforce the policy.',
      snippet: 'kubectl annotate authorizationpolicy -n {namespace} <policy> istio.io/dry-run-',
      risk: 'From then on it denies.',
      undo: 'kubectl annotate authorizationpolicy -n {namespace} <policy> istio.io/dry-run=true',
      verify: 'Refused requests now answer 403.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: dry run',
      url: 'https://istio.io/latest/docs/tasks/security/authorization/authz-dry-run/',
      read: '2026-11-23',
    },
  ],
});
