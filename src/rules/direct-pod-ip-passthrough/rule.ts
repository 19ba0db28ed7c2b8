import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A pod was called by its address, past the service',
  says: 'A pod was called by its address[, {upstreamHost}]: no service of the mesh matched, so no mTLS and no load balancing.',
  area: 'connection',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          record: {
            special: 'PassthroughCluster',
            upstreamHost: {
              matches:
                '^(10\\.|172\\.(1[6-9]|2[0-9]|3[01])\\.|192\\.168\\.|100\\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])\\.)',
            },
            errno: { oneOf: [111, 113] },
          },
        },
        because:
          'A private address was called past all services, and nobody is there any more: addresses of pods are learnt once and outlive their pods.',
      },
    ],
    fits: [
      {
        when: {
          record: { special: 'PassthroughCluster', flag: { oneOf: ['UF', 'UC', 'UR', 'UPE'] } },
          unless: { resetReason: 'connection timeout' },
        },
        because:
          'The call went to an address of which no service of the mesh speaks; the address of a pod is one such.',
      },
    ],
  },
  asks: { 'pods-of-service': { replaced: 'suggests' }, 'call-pod-directly': { hangs: 'against' } },
  lookalikes: ['passthrough-connect-timeout'],
  applies: {},
  fixes: [
    {
      do: 'Call the service by its name. Clients that learn addresses from their server (brokers, databases, discovery) need a headless Service with named ports.',
      snippet:
        'apiVersion: v1\nkind: Service\nmetadata:\n  name: {serviceName}-nodes\n  namespace: {namespace}\nspec:\n  clusterIP: None\n  selector: { app: {serviceName} }\n  ports: [{ name: tcp-node, port: {listenerPort} }]',
      risk: 'With a headless service the proxies get a listener for each pod.',
      undo: 'kubectl delete service -n {namespace} {serviceName}-nodes',
      verify: 'The cluster in the log is `outbound|…`, no longer PassthroughCluster.',
    },
    {
      do: 'Or let the destination accept plain text on that port.',
      snippet: 'spec:\n  portLevelMtls:\n    {listenerPort}: { mode: PERMISSIVE }',
      risk: 'Anybody in the cluster may speak plain text to that port.',
      undo: 'Set STRICT again.',
      verify: 'The call answers.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: accessing external services',
      url: 'https://istio.io/latest/docs/tasks/traffic-management/egress/egress-control/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: application requirements',
      url: 'https://istio.io/latest/docs/ops/deployment/application-requirements/',
      read: '2026-11-23',
    },
  ],
});
