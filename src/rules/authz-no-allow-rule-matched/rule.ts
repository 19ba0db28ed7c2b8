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
      {
        when: {
          record: { status: 403, direction: 'inbound', routed: 'no', bytesSent: 19 },
          unless: { codeDetails: { matches: '.' }, flag: { matches: '.' } },
        },
        because:
          'The receiver’s proxy answered 403 itself, with 19 bytes, the length of `RBAC: access denied`; releases before 1.9 write no more.',
      },
      {
        when: { record: { phrase: 'ztunnel-allow-policies-exist-but-none-allowed' } },
        because: 'ztunnel says it in words: there are ALLOW policies, and none of them allowed the connection.',
      },
      {
        when: { record: { status: 403, codeDetails: 'via_upstream', direction: 'outbound', bytesSent: 19 } },
        because:
          'The destination’s side answered 403 with 19 bytes, the length of `RBAC: access denied`: its own proxy refused, and its line says which policy.',
      },
    ],
    fits: [
      {
        when: { record: { phrase: 'body-rbac-access-denied' } },
        because: 'The body of every refusal by an AuthorizationPolicy; a missing ALLOW is the commonest reason.',
      },
    ],
  },
  asks: {
    'policies-on-workload': {
      'allow without this caller': 'proves',
      empty: 'rulesOut',
      none: 'rulesOut',
      deny: 'against',
    },
    'identity-of-caller': { another: 'against', expected: 'suggests' },
  },
  lookalikes: ['authz-deny-rule-matched', 'ext-authz-denied', 'ext-authz-provider-misconfigured', 'app-403-not-mesh'],
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
    {
      do: 'If you do not see which field fails, let the proxy say what it compared.',
      snippet:
        'istioctl proxy-config log -n {namespace} <pod> --level rbac:debug\nkubectl logs -n {namespace} <pod> -c istio-proxy -f | grep rbac',
      risk: 'The debug log holds headers of requests, tokens among them; switch it off again.',
      undo: 'istioctl proxy-config log -n {namespace} <pod> --level rbac:warning',
      verify: 'The log shows `checking request` with address, identity and headers of the refused request.',
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
    {
      title: 'Envoy 1.37, source/extensions/filters/common/rbac/utility.cc: responseDetail',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/extensions/filters/common/rbac/utility.cc',
      read: '2026-11-23',
    },
  ],
});
