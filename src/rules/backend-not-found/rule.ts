import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The route names a service that does not exist',
  says: 'A route sends to a service that istiod does not find: requests get 500.',
  area: 'gateway-api',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'gwapi-route-backendnotfound',
                'gwapi-istio-backend-not-found',
                'gwapi-eg-backend-not-found',
                'gwapi-eg-port-not-found',
                'contour-backend-not-found',
                'KIA1402',
              ],
            },
          },
        },
        because: 'The route’s own status says that the backend, or its port, does not exist for the controller.',
      },
      {
        when: {
          record: {
            phrase: 'gwapi-istio-service-name',
          },
        },
        because: 'The route names a host name where the name of a Service belongs.',
      },
    ],
  },
  asks: {
    'conditions-of-gateway-api': {
      'backend not found': 'proves',
      'all true': 'rulesOut',
      'reference not permitted': 'rulesOut',
    },
  },
  lookalikes: ['reference-grant-missing', 'destination-host-not-found'],
  scan: {
    no: 'It stands in the output of a command or in a status, not in a proxy’s log.',
  },
  applies: {},
  fixes: [
    {
      do: 'Write the Service’s short name; its namespace stands in a field of its own.',
      snippet: 'backendRefs:\n- name: <service>\n  namespace: <only-if-another>\n  port: <port-of-the-service>',
      risk: 'Requests go there at once.',
      undo: 'kubectl apply the route from before.',
      verify: '`ResolvedRefs` is True.',
    },
    {
      do: 'In several clusters: the Service must exist in the cluster in which the route stands.',
      snippet: 'kubectl --context <context> get service -n <namespace> <service>',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'It is listed.',
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
