import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The caller has another identity than the policy names',
  says: 'The caller of {service} came with an identity[, {principal}], that no ALLOW rule names.',
  area: 'authz',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          all: [
            { record: { phrase: 'rbac-log-checking-with-identity' } },
            { record: { codeDetails: 'rbac_access_denied_matched_policy', policy: 'none' } },
          ],
          per: 'proxy',
        },
        because:
          'The RBAC log shows the identity of the certificate, and then that no policy matched: compare it letter by letter with the policy.',
      },
      {
        when: {
          record: { policy: 'none', sni: { starts: 'outbound_' } },
          unless: { tcp: 'yes' },
        },
        because:
          'The caller’s sidecar named the destination in TLS, so it came with mTLS and has an identity: compare it with the one in the policy.',
      },
    ],
    fits: [
      {
        when: {
          record: { policy: 'none' },
          unless: { phrase: 'rbac-log-shadow-denied', direction: { matches: '.' } },
        },
        because: 'A principal that is spelt otherwise than the certificate’s reads the same.',
      },
    ],
  },
  asks: {
    'identity-of-caller': { another: 'proves', none: 'rulesOut', expected: 'rulesOut' },
    'policies-on-workload': { 'allow by principal': 'suggests', empty: 'rulesOut', none: 'rulesOut' },
  },
  lookalikes: ['authz-deny-rule-matched', 'ext-authz-denied'],
  applies: { istio: '>=1.5' },
  fixes: [
    {
      do: 'Write the principal as the certificate has it, without `spiffe://`.',
      snippet:
        'rules:\n- from:\n  - source:\n      principals: ["cluster.local/ns/<caller-namespace>/sa/<service-account>"]',
      risk: 'A principal with `*` at one end allows all accounts that fit.',
      undo: 'Apply the policy from before.',
      verify: 'The caller gets 200, another account still 403.',
    },
    {
      do: 'If the pod runs under `default`, give it a service account of its own.',
      snippet:
        'kubectl create serviceaccount -n <caller-namespace> <service-account>\nkubectl set serviceaccount -n <caller-namespace> deployment/<caller> <service-account>',
      risk: 'The pod restarts and loses what the old account was allowed to do.',
      undo: 'kubectl set serviceaccount -n <caller-namespace> deployment/<caller> default',
      verify: 'The RBAC debug log shows the new account in `uriSanPeerCertificate`.',
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
  ],
});
