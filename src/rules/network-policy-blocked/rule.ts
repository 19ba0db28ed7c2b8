import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A NetworkPolicy drops the packets',
  says: 'Packets to {service}[ on port {port}] are dropped, as by a NetworkPolicy that does not allow this caller.',
  area: 'connection',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          record: {
            tcp: 'yes',
            flag: 'UF',
            transportFailure: { empty: true },
            direction: 'outbound',
            destination: 'cluster',
          },
        },
        because:
          'A connection inside the cluster failed without a reason, neither refusal nor TLS: packets that vanish read like this, and policies make them vanish.',
      },
    ],
    fits: [
      {
        when: {
          record: { resetReason: 'connection timeout' },
          unless: { special: 'PassthroughCluster', destination: 'public' },
        },
        because:
          'The connect was never answered. A policy that does not allow a connection drops its packets silently.',
      },
      {
        when: { record: { failure: 'connect-timeout' } },
        because: 'Nothing answered the connect; a policy that drops packets is one reason.',
      },
    ],
  },
  asks: {
    'network-policies': { blocks: 'proves', allows: 'rulesOut', none: 'rulesOut' },
    'call-pod-directly': { hangs: 'suggests', connects: 'rulesOut', refused: 'rulesOut' },
  },
  lookalikes: ['app-not-listening'],
  applies: {},
  fixes: [
    {
      do: 'Allow the caller in the policy that selects the destination: its namespace, its pods, and the port of the pod (not of the service).',
      snippet:
        'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: allow-callers-of-{serviceName}\n  namespace: {namespace}\nspec:\n  podSelector:\n    matchLabels:\n      app: {serviceName}\n  policyTypes: [Ingress]\n  ingress:\n    - from:\n        - namespaceSelector:\n            matchLabels:\n              kubernetes.io/metadata.name: <namespace-of-caller>\n      ports:\n        - port: <port-of-the-pod>',
      risk: 'Policies add up: this one opens what it names and closes nothing. If it is the first that selects these pods, all other callers are shut out.',
      undo: 'kubectl delete networkpolicy -n {namespace} allow-callers-of-{serviceName}',
      verify: 'The same call answers at once.',
    },
  ],
  sources: [
    {
      title: 'Kubernetes: network policies',
      url: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
      read: '2026-11-23',
    },
    {
      title: 'Envoy 1.37, source/common/conn_pool/conn_pool_base.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/conn_pool/conn_pool_base.cc',
      read: '2026-11-23',
    },
  ],
});
