import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A NetworkPolicy keeps the tunnel’s port 15008 closed',
  says: 'Nothing answers on port 15008 of {service}: a NetworkPolicy that lists the application’s port only shuts ztunnel out.',
  area: 'ambient',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          record: {
            phrase: 'ztunnel-connection-timed-out-maybe-a-networkpolicy-is-blocking',
          },
        },
        because: 'ztunnel got no answer from port 15008 of the other side: it names the usual reason itself.',
      },
    ],
  },
  supersedes: ['network-policy-blocked', 'connect-timeout'],
  asks: {
    'network-policies': {
      blocks: 'proves',
      allows: 'rulesOut',
      none: 'against',
    },
  },
  lookalikes: ['network-policy-blocked', 'connect-timeout', 'hbone-connect-failure'],
  applies: {
    dataPlane: 'ambient',
  },
  fixes: [
    {
      do: 'Allow port 15008 to the pods, beside the application’s port, in each policy that selects them.',
      snippet:
        'ingress:\n- from:\n  - podSelector: {}\n  ports:\n  - { protocol: TCP, port: 15008 }\n  - { protocol: TCP, port: <port-of-the-pod> }',
      risk: 'Whoever may reach 15008 may open a tunnel; AuthorizationPolicies still decide.',
      undo: 'Take the port out again.',
      verify: 'The same call answers at once.',
      applies: {
        dataPlane: 'ambient',
      },
    },
    {
      do: 'Look outside Kubernetes too: firewalls and security groups between the nodes need 15008.',
      snippet:
        'kubectl get networkpolicy -A\nkubectl exec -n {namespace} <a-pod> -- nc -zvw 3 <address-of-the-pod> 15008',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The port connects from the caller’s node.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: ambient and Kubernetes NetworkPolicy',
      url: 'https://istio.io/latest/docs/ambient/usage/networkpolicy/',
      read: '2026-11-23',
    },
    {
      title: 'ztunnel 1.29, src/proxy.rs',
      url: 'https://github.com/istio/ztunnel/blob/1.29.0/src/proxy.rs',
      read: '2026-11-23',
    },
  ],
});
