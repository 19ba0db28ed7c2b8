import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The gateway to the other network does not answer',
  says: '{service} has endpoints in another network, and the east-west gateway there is missing or out of reach.',
  area: 'multicluster',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          record: {
            upstreamHost: {
              ends: ':15443',
            },
            failure: {
              oneOf: ['refused', 'connect-timeout', 'unreachable', 'timeout'],
            },
          },
        },
        because:
          'The connection was one to port 15443, the east-west gateway of another network, and it was not opened.',
      },
      {
        when: {
          record: {
            upstreamHost: {
              ends: ':15443',
            },
            resetReason: 'connection timeout',
          },
        },
        because: 'The connect to the east-west gateway (15443) was never answered.',
      },
      {
        when: {
          record: {
            phrase: {
              oneOf: ['ztunnel-unknown-network-gateway', 'ztunnel-no-gateway-address'],
            },
          },
        },
        because: 'The workload is known to be behind a gateway of another network, and that gateway is not known.',
      },
    ],
  },
  supersedes: ['connect-timeout', 'app-not-listening'],
  asks: {
    'gateways-of-networks': {
      'no gateway': 'proves',
      'no address': 'proves',
      address: 'suggests',
    },
    'call-pod-directly': {
      unreachable: 'suggests',
    },
  },
  lookalikes: [
    'network-label-missing',
    'multicluster-secret-invalid',
    'multicluster-root-not-shared',
    'gateway-loadbalancer-address-pending',
  ],
  applies: {},
  fixes: [
    {
      do: 'See whether the gateway has an address and opens the port, from a node of this cluster.',
      snippet:
        'kubectl --context <other> get service -n istio-system istio-eastwestgateway\nnc -zvw 3 <its-address> 15443',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'EXTERNAL-IP is no `<pending>`, and the port connects.',
    },
    {
      do: 'Let it in: firewall of the other cloud, health check of its load balancer, and the Gateway that exposes the services.',
      snippet: 'kubectl --context <other> get gateway -n istio-system cross-network-gateway -o yaml',
      risk: 'What passes is mTLS for `*.local` only; keep it so.',
      undo: 'Close the port again.',
      verify: 'The caller’s log shows an answer from `:15443`.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: multi-primary on different networks',
      url: 'https://istio.io/latest/docs/setup/install/multicluster/multi-primary_multi-network/',
      read: '2026-11-23',
    },
    {
      title: 'Istio master@86c9f01, pilot/pkg/xds/endpoints/ep_filters.go',
      url: 'https://github.com/istio/istio/blob/master/pilot/pkg/xds/endpoints/ep_filters.go',
      read: '2026-11-23',
    },
  ],
});
