import { defineRule } from '../define.ts';

export default defineRule({
  title: 'An address outside the mesh does not answer',
  says: 'The call went past the mesh’s routes to an address[, {upstreamHost},] where nothing answered.',
  area: 'connection',
  per: 'service',
  signs: {
    suggests: [
      {
        when: { record: { special: 'PassthroughCluster', resetReason: 'connection timeout' } },
        because:
          'PassthroughCluster means: no service of the mesh has this address, so it was called as it was. Nothing answered.',
      },
      {
        when: { record: { special: 'PassthroughCluster', errno: 110 } },
        because: 'The address was called as it was, and nothing answered.',
      },
      {
        when: { record: { special: 'PassthroughCluster', tcp: 'yes', flag: 'UF', transportFailure: { empty: true } } },
        because:
          'A TCP connection to an address that the mesh does not know failed without a reason: nobody answered the connect.',
      },
    ],
  },
  supersedes: ['connect-timeout', 'network-policy-blocked'],
  asks: {
    'call-pod-directly': { hangs: 'suggests', connects: 'rulesOut', refused: 'rulesOut' },
    'network-policies': { blocks: 'suggests' },
  },
  lookalikes: ['connect-timeout', 'direct-pod-ip-passthrough'],
  applies: {},
  fixes: [
    {
      do: 'Ask whether the address is right at all, and who may reach it: firewall, NAT gateway, allow-list of the other side.',
      snippet:
        'kubectl exec -n <namespace-of-caller> <calling-pod> -c istio-proxy -- curl -sv --max-time 5 telnet://{upstreamHost}',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The connection opens.',
    },
    {
      do: 'If it is a host that you mean to call: declare it, so that the mesh has timeouts, metrics and a name for it.',
      snippet:
        'apiVersion: networking.istio.io/v1\nkind: ServiceEntry\nmetadata:\n  name: <name>\n  namespace: <namespace>\nspec:\n  hosts: [<host>]\n  ports: [{ number: {listenerPort}, name: tls, protocol: TLS }]\n  resolution: DNS',
      risk: 'The proxy resolves the name itself from then on.',
      undo: 'kubectl delete serviceentry -n <namespace> <name>',
      verify: 'The cluster in the log is `outbound|…||<host>`.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: accessing external services',
      url: 'https://istio.io/latest/docs/tasks/traffic-management/egress/egress-control/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: ServiceEntry',
      url: 'https://istio.io/latest/docs/reference/config/networking/service-entry/',
      read: '2026-11-23',
    },
  ],
});
