import { defineRule } from '../define.ts';

export default defineRule({
  title: 'istiod does not know in which network the pods are',
  says: 'A cluster or gateway has no network label: callers get addresses of pods that they cannot reach.',
  area: 'multicluster',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          record: {
            phrase: 'log-workload-on-network-has-no-reachable-e-w-gateway-for-this',
          },
        },
        because:
          'istiod knows the pod’s network and no gateway into it; most often the gateway’s Service does not carry the network’s name.',
      },
    ],
  },
  asks: {
    'gateways-of-networks': {
      'no label': 'proves',
      address: 'against',
      'no gateway': 'suggests',
    },
  },
  lookalikes: ['eastwest-gateway-unreachable', 'connect-timeout'],
  applies: {},
  fixes: [
    {
      do: 'Label the system namespace of each cluster, and restart what has the old value.',
      snippet:
        'kubectl --context <context> label namespace istio-system topology.istio.io/network=<network>\nkubectl --context <context> rollout restart -n istio-system deployment/istiod',
      risk: 'Traffic between the networks goes through the gateways from then on.',
      undo: 'kubectl --context <context> label namespace istio-system topology.istio.io/network-',
      verify: 'istioctl proxy-config endpoints shows the gateway’s address for pods over there.',
    },
    {
      do: 'The gateway’s Service and pods carry the label of the network into which they lead.',
      snippet: 'kubectl --context <context> get service,pods -n istio-system -L topology.istio.io/network',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'Each network has a Service with its name.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: deployment models',
      url: 'https://istio.io/latest/docs/ops/deployment/deployment-models/',
      read: '2026-11-23',
    },
    {
      title: 'Istio master@86c9f01, pilot/pkg/xds/endpoints/ep_filters.go',
      url: 'https://github.com/istio/istio/blob/master/pilot/pkg/xds/endpoints/ep_filters.go',
      read: '2026-11-23',
    },
  ],
});
