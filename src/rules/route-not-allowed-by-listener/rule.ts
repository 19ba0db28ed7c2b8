import { defineRule } from '../define.ts';

export default defineRule({
  title: 'No listener of the Gateway takes the route',
  says: 'The route is bound to a Gateway whose listeners do not take it: namespace, host name, section or kind do not fit.',
  area: 'gateway-api',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'gwapi-route-notallowedbylisteners',
                'gwapi-route-nomatchinglistenerhostname',
                'gwapi-istio-host-not-allowed',
                'gwapi-istio-host-no-match',
                'gwapi-istio-section-not-found',
                'gwapi-istio-kind-not-allowed',
              ],
            },
          },
        },
        because: 'The route’s own status says in what it and the listener do not fit.',
      },
    ],
    suggests: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['gwapi-route-nomatchingparent', 'KIA1401'],
            },
          },
        },
        because: 'The route names a Gateway, a port or a section that is not there.',
      },
    ],
  },
  asks: {
    'conditions-of-gateway-api': {
      'route not accepted': 'proves',
      'all true': 'rulesOut',
    },
  },
  lookalikes: ['no-virtualservice-bound-to-gateway', 'no-route-for-host', 'listener-conflicted'],
  scan: {
    no: 'It stands in the output of a command or in a status, not in a proxy’s log.',
  },
  applies: {},
  fixes: [
    {
      do: 'Route in another namespace: let the listener take it.',
      snippet:
        'listeners:\n- name: https\n  allowedRoutes:\n    namespaces:\n      from: Selector\n      selector: { matchLabels: { kubernetes.io/metadata.name: <namespace> } }',
      risk: 'Routes of that namespace may claim the listener’s host names.',
      undo: 'Set `from: Same` again.',
      verify: '`Accepted` of the route is True.',
    },
    {
      do: 'Host name or section: write the same in the route and in the listener.',
      snippet:
        'parentRefs:\n- name: <gateway>\n  namespace: <namespace-of-the-gateway>\n  sectionName: <name-of-the-listener>\nhostnames: ["<host-of-the-listener>"]',
      risk: 'Requests for that host go to this route.',
      undo: 'kubectl apply the route from before.',
      verify: '`Accepted` of the route is True.',
    },
  ],
  sources: [
    {
      title: 'Istio master@86c9f01, pilot/pkg/config/kube/gateway/conversion.go',
      url: 'https://github.com/istio/istio/blob/master/pilot/pkg/config/kube/gateway/conversion.go',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: Kubernetes Gateway API',
      url: 'https://istio.io/latest/docs/tasks/traffic-management/ingress/gateway-api/',
      read: '2026-11-23',
    },
  ],
});
