import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A DENY policy matched the request',
  says: 'AuthorizationPolicy[ {policy}][ in namespace {policyNamespace}] denied the request to {service}.',
  area: 'authz',
  per: 'service',
  apart: ['policyNamespace', 'policy'],
  signs: {
    proves: [
      {
        when: { record: { codeDetails: 'rbac_access_denied_matched_policy', policyNamespace: { matches: '.' } } },
        because:
          'Only a DENY policy that matched writes its name here; where no ALLOW policy matched, `none` is written.',
      },
    ],
    suggests: [
      {
        when: {
          record: { codeDetails: 'rbac_access_denied_matched_policy', policy: { matches: '.' } },
          unless: { policy: { oneOf: ['none', 'default-deny-all-due-to-bad-CUSTOM-action'] } },
        },
        because: 'A rule of this name refused; where no ALLOW matched, `none` stands there instead.',
      },
    ],
    fits: [
      {
        when: {
          record: { status: 403, direction: 'inbound', routed: 'no', bytesSent: 19 },
          unless: { codeDetails: { matches: '.' }, flag: { matches: '.' } },
        },
        because: 'The receiver’s proxy answered 403 itself; releases before 1.9 do not say which policy it was.',
      },
    ],
  },
  asks: { 'policies-on-workload': { deny: 'proves', none: 'rulesOut' } },
  lookalikes: [
    'authz-no-allow-rule-matched',
    'ext-authz-denied',
    'ext-authz-provider-misconfigured',
    'app-403-not-mesh',
  ],
  applies: { istio: '>=1.5' },
  fixes: [
    {
      do: 'Read the policy that is named, and take the legitimate caller out of its rule.',
      snippet: 'kubectl get authorizationpolicy -n {policyNamespace} {policy} -o yaml',
      risk: 'A narrower DENY lets more requests in: list who else it would let in before you apply it.',
      undo: 'kubectl apply the YAML that the command above printed.',
      verify: 'The same request answers 200, and one that must stay out still answers 403.',
    },
    {
      do: 'To see what a change would do without enforcing it, annotate a copy of the policy as a dry run and read the shadow result in the log.',
      snippet: 'kubectl annotate authorizationpolicy -n {policyNamespace} <copy> istio.io/dry-run=true',
      risk: 'None for traffic: a dry run never denies. Annotating the policy itself would stop its protection.',
      undo: 'kubectl delete authorizationpolicy -n {policyNamespace} <copy>',
      verify: 'The RBAC debug log of the proxy says `shadow denied` or `shadow allowed` for the request.',
      applies: { istio: '>=1.11' },
    },
  ],
  sources: [
    {
      title: 'Envoy 1.37, source/extensions/filters/common/rbac/utility.cc: responseDetail',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/extensions/filters/common/rbac/utility.cc',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: AuthorizationPolicy',
      url: 'https://istio.io/latest/docs/reference/config/security/authorization-policy/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: dry run',
      url: 'https://istio.io/latest/docs/tasks/security/authorization/authz-dry-run/',
      read: '2026-11-23',
    },
  ],
});
