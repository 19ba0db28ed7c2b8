import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The policy sees another address than the client’s',
  says: 'The proxy before {service} sees the address of a load balancer or node, so the rule with `ipBlocks` does not match the client.',
  area: 'authz',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          record: { codeDetails: 'rbac_access_denied_matched_policy', policy: 'none', direction: 'outbound' },
        },
        because:
          'A gateway refused: its callers have no identity of the mesh, so its rules mostly compare addresses, and the one it sees may be a balancer’s.',
      },
      {
        when: {
          all: [
            { record: { phrase: 'rbac-log-checking-plain-text', forwardedFor: { matches: '.' } } },
            { record: { codeDetails: 'rbac_access_denied_matched_policy', policy: 'none' } },
          ],
          per: 'proxy',
        },
        because:
          'A gateway compared this request, which came over other proxies, and no rule matched: compare the addresses in this line with those of the policy.',
      },
    ],
    fits: [
      {
        when: { record: { policyNamespace: { matches: '.' }, direction: 'outbound' } },
        because: 'A DENY by address may fit the balancer’s address instead of the client’s.',
      },
    ],
  },
  asks: {
    'policies-on-workload': {
      'allow by address': 'suggests',
      'allow by principal': 'rulesOut',
      empty: 'rulesOut',
      none: 'rulesOut',
    },
    'address-at-gateway': { 'a balancer or node': 'proves', 'the client': 'rulesOut' },
  },
  lookalikes: ['authz-deny-rule-matched', 'ext-authz-denied'],
  applies: { istio: '>=1.5' },
  fixes: [
    {
      do: 'Keep the client’s address: a network load balancer with `externalTrafficPolicy: Local`.',
      snippet:
        'kubectl patch service -n istio-system istio-ingressgateway -p \'{"spec":{"externalTrafficPolicy":"Local"}}\'',
      risk: 'Only nodes that run a gateway pod take traffic: spread the pods over nodes first.',
      undo: 'kubectl patch service -n istio-system istio-ingressgateway -p \'{"spec":{"externalTrafficPolicy":"Cluster"}}\'',
      verify: 'The gateway’s log shows the client’s address in the column of the downstream remote.',
    },
    {
      do: 'Behind an HTTP balancer use `remoteIpBlocks` and say how many trusted proxies stand in front.',
      snippet: 'meshConfig:\n  defaultConfig:\n    gatewayTopology:\n      numTrustedProxies: 1',
      risk: 'Too high a number lets clients forge their address by a header.',
      undo: 'Remove `gatewayTopology` and restart the gateway.',
      verify: 'The RBAC debug log shows the client as `remoteIP`.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: ingress access control',
      url: 'https://istio.io/latest/docs/tasks/security/authorization/authz-ingress/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: AuthorizationPolicy',
      url: 'https://istio.io/latest/docs/reference/config/security/authorization-policy/',
      read: '2026-11-23',
    },
  ],
});
