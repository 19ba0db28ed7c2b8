import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The policy wants an identity, and the caller has none',
  says: 'The caller of {service} came without mTLS, so no policy that asks for a principal or a namespace can match it.',
  area: 'authz',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          all: [
            { record: { phrase: 'rbac-log-checking-plain-text' }, unless: { forwardedFor: { matches: '.' } } },
            { record: { codeDetails: 'rbac_access_denied_matched_policy', policy: 'none' } },
          ],
          per: 'proxy',
        },
        because:
          'The RBAC log says `ssl: none` and then that no policy matched: a caller in plain text has neither principal nor namespace.',
      },
      {
        when: {
          record: { policy: 'none', sni: { empty: true } },
          unless: { tcp: 'yes', direction: 'outbound' },
        },
        because:
          'A sidecar that calls with mTLS names the destination in TLS; this connection to the receiver carried no server name, so it came in plain text.',
      },
    ],
    fits: [
      {
        when: {
          record: { policy: 'none' },
          unless: { phrase: 'rbac-log-shadow-denied', direction: { matches: '.' } },
        },
        because: 'A caller without a sidecar carries no principal, and `none` is all that Envoy writes about it.',
      },
    ],
    against: [
      {
        when: { record: { phrase: 'jwt-log-accepted' } },
        because:
          'The token of the request was accepted, so the rules look at its claims rather than at the connection.',
      },
    ],
  },
  asks: {
    'identity-of-caller': { none: 'suggests', another: 'rulesOut', expected: 'rulesOut' },
    'policies-on-workload': {
      'allow by principal': 'suggests',
      'allow by address': 'against',
      empty: 'rulesOut',
      none: 'rulesOut',
    },
  },
  lookalikes: ['authz-deny-rule-matched', 'ext-authz-denied'],
  applies: { istio: '>=1.5' },
  fixes: [
    {
      do: 'Give the caller a sidecar, so that it comes with its service account.',
      snippet:
        'kubectl label namespace <caller-namespace> istio-injection=enabled\nkubectl rollout restart -n <caller-namespace> deployment/<caller>',
      risk: 'Every pod that restarts in that namespace gets a sidecar from now on.',
      undo: 'kubectl label namespace <caller-namespace> istio-injection-\nkubectl rollout restart -n <caller-namespace> deployment/<caller>',
      verify: 'The RBAC debug log of the receiver shows `uriSanPeerCertificate: spiffe://…` instead of `ssl: none`.',
    },
    {
      do: 'See whether a DestinationRule or a port exclusion switches mTLS off for a caller that does have a sidecar.',
      snippet:
        'kubectl get destinationrule -A -o yaml | grep -B12 "mode: DISABLE"\nkubectl get pod -n <caller-namespace> <caller-pod> -o yaml | grep traffic.sidecar.istio.io',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'What you find explains why this caller speaks plain text.',
    },
    {
      do: 'Where the caller must stay outside the mesh, allow it by address or path instead of by principal.',
      snippet: 'rules:\n- from:\n  - source:\n      ipBlocks: ["<address>/32"]',
      risk: 'Addresses of pods change and can be taken by others: this is weaker than an identity.',
      undo: 'Remove the rule again.',
      verify: 'The caller gets 200; a caller from another address still gets 403.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: AuthorizationPolicy',
      url: 'https://istio.io/latest/docs/reference/config/security/authorization-policy/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: security problems',
      url: 'https://istio.io/latest/docs/ops/common-problems/security-issues/',
      read: '2026-11-23',
    },
    {
      title: 'Envoy 1.37, source/extensions/filters/common/rbac/utility.cc: responseDetail',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/extensions/filters/common/rbac/utility.cc',
      read: '2026-11-23',
    },
  ],
});
