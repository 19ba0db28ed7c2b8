import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A policy at the east-west gateway closes its cross-cluster port',
  says: 'An AuthorizationPolicy refuses connections on port 15443 of the east-west gateway: traffic from other clusters passes there unread.',
  area: 'authz',
  per: 'service',
  signs: {
    proves: [
      {
        when: { record: { terminationDetails: { starts: 'rbac_access_denied_matched_policy' }, listenerPort: 15443 } },
        because:
          'Port 15443 passes other clusters’ mTLS on without ending it: the gateway sees no identity there and no HTTP.',
      },
      {
        when: {
          all: [
            { record: { phrase: 'rbac-log-checking-connection', listenerPort: 15443 } },
            { record: { phrase: 'rbac-log-enforced-denied' } },
          ],
          per: 'proxy',
          within: { lines: 3 },
          inOrder: true,
        },
        because: 'RBAC looked at a connection to port 15443, which carries other clusters’ mTLS unread, and denied it.',
      },
    ],
  },
  supersedes: ['authz-http-fields-on-tcp-port', 'authz-no-allow-rule-matched', 'authz-no-peer-identity'],
  asks: { 'policies-on-workload': { none: 'rulesOut' } },
  lookalikes: ['authz-http-fields-on-tcp-port', 'authz-deny-rule-matched'],
  applies: { istio: '>=1.8' },
  fixes: [
    {
      do: 'Leave port 15443 out of the gateway’s policies: the destination’s own policies still hold.',
      snippet: 'rules:\n- to:\n  - operation:\n      ports: ["15443"]',
      risk: 'The port itself lets all clusters’ proxies in; only the sidecar behind it decides.',
      undo: 'Remove the rule again.',
      verify: 'Calls from the other cluster answer 200, and the sidecar’s line shows the caller’s principal.',
    },
    {
      do: 'Or give the policy of the ingress a selector, so that it does not reach the east-west gateway.',
      snippet: 'kubectl get pods -n istio-system --show-labels | grep gateway',
      risk: 'A selector that fits nothing protects nothing.',
      undo: 'Apply the policy from before.',
      verify: 'istioctl experimental authz check of the east-west gateway no longer lists the policy.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: AuthorizationPolicy',
      url: 'https://istio.io/latest/docs/reference/config/security/authorization-policy/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: authorization for TCP traffic',
      url: 'https://istio.io/latest/docs/tasks/security/authorization/authz-tcp/',
      read: '2026-11-23',
    },
  ],
});
