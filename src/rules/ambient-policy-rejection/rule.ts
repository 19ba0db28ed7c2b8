import { defineRule } from '../define.ts';

export default defineRule({
  title: 'ztunnel closed the connection because of a policy',
  says: 'ztunnel refused the connection to {service}: an AuthorizationPolicy does not allow this caller.',
  area: 'ambient',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'ztunnel-connection-closed-due-to-policy-rejection',
                'ztunnel-connection-closed-due-to-policy-change',
              ],
            },
          },
        },
        because: 'ztunnel itself says that an AuthorizationPolicy was the reason.',
      },
    ],
    suggests: [
      {
        when: { record: { phrase: 'ztunnel-http-status-401' } },
        because: 'The receiver’s ztunnel answers a tunnel with 401 only where its policies refuse the caller.',
      },
    ],
  },
  supersedes: ['authz-no-allow-rule-matched', 'authz-deny-rule-matched'],
  asks: { 'policies-on-workload': {} },
  lookalikes: ['authz-no-allow-rule-matched', 'authz-deny-rule-matched', 'authz-no-peer-identity'],
  applies: { dataPlane: 'ambient' },
  fixes: [
    {
      do: 'Read on which side it was refused, and which identity the caller had: `src.identity` in the same line. Without one, the caller is not in the mesh.',
      snippet:
        'kubectl logs -n istio-system ds/ztunnel --since=10m | grep "policy rejection"\nkubectl get authorizationpolicy -A',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'You know the policy and the identity.',
    },
    {
      do: 'Allow that identity, or the waypoint’s: behind a waypoint the receiver sees the waypoint as caller.',
      snippet:
        'rules:\n- from:\n  - source:\n      principals: ["cluster.local/ns/<namespace>/sa/<caller>", "cluster.local/ns/<namespace>/sa/waypoint"]',
      risk: 'Everything with that identity may call.',
      undo: 'kubectl apply the former policy.',
      verify: 'The line is gone, and the call is answered.',
    },
    {
      do: 'A policy with methods, paths or headers and no waypoint matches nothing at ztunnel: attach it to the waypoint.',
      snippet: 'spec:\n  targetRefs:\n  - kind: Service\n    group: ""\n    name: {serviceName}',
      risk: 'Without a waypoint nothing is enforced: make sure that there is one.',
      undo: 'Set the selector again.',
      verify: 'Requests are judged at the waypoint: refused ones get 403.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: layer 4 security policy in ambient mode',
      url: 'https://istio.io/latest/docs/ambient/usage/l4-policy/',
      read: '2026-11-23',
    },
    {
      title: 'ztunnel 1.29, src/proxy.rs and src/rbac.rs',
      url: 'https://github.com/istio/ztunnel/blob/1.29.0/src/proxy.rs',
      read: '2026-11-23',
    },
  ],
});
