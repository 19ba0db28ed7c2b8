import { defineRule } from '../define.ts';

export default defineRule({
  title: 'No controller takes the Gateway',
  says: 'Nobody has looked at the Gateway: its class does not exist, or no controller serves that class.',
  area: 'gateway-api',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          record: {
            phrase: 'gateway-api-no-controller',
          },
        },
        because:
          'Nobody has taken the Gateway: its class does not exist, or the controller of that class never wrote into its status.',
      },
    ],
  },
  asks: {
    'conditions-of-gateway-api': {
      'nobody looked': 'suggests',
      'all true': 'rulesOut',
      'address pending': 'rulesOut',
    },
  },
  lookalikes: ['gateway-loadbalancer-address-pending', 'crd-missing', 'istiod-unreachable'],
  scan: {
    no: 'It stands in the output of a command or in a status, not in a proxy’s log.',
  },
  applies: {},
  fixes: [
    {
      do: 'See which classes there are and who serves them; istiod makes `istio` and `istio-waypoint` itself.',
      snippet: 'kubectl get gatewayclass\nkubectl get gateway -A',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The class of the Gateway is listed with the controller istio.io/gateway-controller, ACCEPTED True.',
    },
    {
      do: 'istiod was started before the CRDs: it looks for them again by itself in new versions, in old ones after a restart.',
      snippet: 'kubectl rollout restart -n istio-system deployment/istiod',
      risk: 'For seconds proxies get no new configuration.',
      undo: 'Nothing to undo.',
      verify: 'kubectl get gatewayclass lists `istio`, and the Gateway gets conditions.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: Kubernetes Gateway API',
      url: 'https://istio.io/latest/docs/tasks/traffic-management/ingress/gateway-api/',
      read: '2026-11-23',
    },
    {
      title: 'Istio master@86c9f01, pilot/pkg/config/kube/gateway/conditions.go',
      url: 'https://github.com/istio/istio/blob/master/pilot/pkg/config/kube/gateway/conditions.go',
      read: '2026-11-23',
    },
  ],
});
