import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A DENY policy matched the request',
  says: 'AuthorizationPolicy {policy} in namespace {policyNamespace} denied the request to {service}.',
  area: 'authz',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: { codeDetails: 'rbac_access_denied_matched_policy', policy: { matches: '.' } },
          unless: { policy: 'none' },
        },
        because:
          'Only a DENY policy that matched writes its name here; where no ALLOW policy matched, `none` is written.',
      },
    ],
  },
  lookalikes: ['authz-no-allow-rule-matched'],
  applies: { istio: '>=1.5' },
  fixes: [
    {
      do: 'Read the policy that is named, and take the legitimate caller out of its rule.',
      snippet: 'kubectl get authorizationpolicy -n {policyNamespace} {policy} -o yaml',
      risk: 'A narrower DENY lets more requests in: list who else it would let in before you apply it.',
      undo: 'kubectl apply the YAML that the command above printed.',
      verify: 'The same request answers 200, and one that must stay out still answers 403.',
    },
  ],
  sources: [
    {
      title: 'Envoy 1.37, source/extensions/filters/common/rbac/utility.cc: responseDetail',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/extensions/filters/common/rbac/utility.cc',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: AuthorizationPolicy, action DENY',
      url: 'https://istio.io/latest/docs/reference/config/security/authorization-policy/',
      read: '2026-11-23',
    },
  ],
});
