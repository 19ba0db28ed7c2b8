import { defineRule } from '../define.ts';

export default defineRule({
  title: 'No ALLOW policy matched the request',
  says: 'AuthorizationPolicies with ALLOW stand before {service}, and none of them allows this request.',
  area: 'authz',
  per: 'service',
  signs: {
    suggests: [
      {
        when: { record: { codeDetails: 'rbac_access_denied_matched_policy', policy: 'none' } },
        because:
          'Envoy writes `none` where there are ALLOW policies and not one of them matched. That the caller has no identity at all reads the same.',
      },
    ],
  },
  lookalikes: ['authz-deny-rule-matched'],
  applies: { istio: '>=1.5' },
  fixes: [
    {
      do: 'List the ALLOW policies that stand before the workload, and add a rule for this caller to one of them.',
      snippet:
        'kubectl get authorizationpolicy -n {namespace} -o yaml\nkubectl get authorizationpolicy -n istio-system -o yaml',
      risk: 'An ALLOW rule without `from` or `to` allows everybody.',
      undo: 'kubectl delete the rule that you added, or apply the YAML from before.',
      verify: 'The same request answers 200, and one from another caller still answers 403.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: AuthorizationPolicy, action ALLOW',
      url: 'https://istio.io/latest/docs/reference/config/security/authorization-policy/',
      read: '2026-11-23',
    },
  ],
});
