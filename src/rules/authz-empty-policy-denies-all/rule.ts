import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A policy without rules denies everything',
  says: 'An AuthorizationPolicy without rules selects {service}: it allows nothing, so everything is refused.',
  area: 'authz',
  per: 'service',
  signs: {
    fits: [
      {
        when: {
          record: { policy: 'none' },
          unless: { phrase: 'rbac-log-shadow-denied', path: { matches: '//' } },
        },
        because: 'A policy with `spec: {}` is an ALLOW that allows nothing; Envoy writes `none` for it as well.',
      },
    ],
  },
  asks: {
    'policies-on-workload': {
      empty: 'proves',
      'allow without this caller': 'rulesOut',
      deny: 'rulesOut',
      none: 'rulesOut',
    },
  },
  lookalikes: ['authz-deny-rule-matched', 'ext-authz-denied'],
  applies: { istio: '>=1.5' },
  fixes: [
    {
      do: 'If it is meant as the default of the namespace, keep it and add the ALLOW policies that it waits for.',
      snippet:
        'apiVersion: security.istio.io/v1\nkind: AuthorizationPolicy\nmetadata:\n  name: allow-<caller>\n  namespace: {namespace}\nspec:\n  selector:\n    matchLabels:\n      app: {serviceName}\n  rules:\n  - from:\n    - source:\n        principals: ["cluster.local/ns/<caller-namespace>/sa/<service-account>"]',
      risk: 'Each rule opens the workload for the callers that it names.',
      undo: 'kubectl delete authorizationpolicy -n {namespace} allow-<caller>',
      verify: 'The caller gets 200, all others 403.',
    },
    {
      do: 'If it was a mistake (rules lost in an edit, an indentation), put the rules back.',
      snippet: 'kubectl get authorizationpolicy -n {namespace} -o yaml',
      risk: 'Deleting the policy opens the workload to everybody.',
      undo: 'kubectl apply the YAML that was printed.',
      verify: 'The policy shows `rules:` with entries, and the caller gets 200.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: AuthorizationPolicy',
      url: 'https://istio.io/latest/docs/reference/config/security/authorization-policy/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: security concepts, implicit enablement and precedence of policies',
      url: 'https://istio.io/latest/docs/concepts/security/#authorization',
      read: '2026-11-23',
    },
  ],
});
