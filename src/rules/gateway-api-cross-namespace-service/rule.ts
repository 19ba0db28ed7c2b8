import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The Gateway is bound to a Service of another namespace',
  says: 'The address of the Gateway names a Service of another namespace, which Istio does not take.',
  area: 'gateway-api',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: 'gateway-api-service-elsewhere',
          },
        },
        because: 'istiod looked for the Service beside the Gateway, and says in which namespace it found it.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            phrase: 'gwapi-addressnotusable',
          },
        },
        because: 'The address of the Gateway names a Service or a port that cannot be used.',
      },
    ],
  },
  lookalikes: ['gateway-api-address-unsupported', 'gateway-port-not-exposed'],
  scan: {
    no: 'It stands in the output of a command or in a status, not in a proxy’s log.',
  },
  applies: {},
  fixes: [
    {
      do: 'Move the Gateway into the namespace of that Service; routes of other namespaces may still use it.',
      snippet:
        'metadata:\n  namespace: istio-ingress\nspec:\n  addresses:\n  - { type: Hostname, value: istio-ingress.istio-ingress.svc.cluster.local }\n  listeners:\n  - { name: http, port: 80, protocol: HTTP, allowedRoutes: { namespaces: { from: All } } }',
      risk: 'Routes must name the Gateway’s new namespace.',
      undo: 'kubectl apply it where it was.',
      verify: '`Programmed` is True.',
    },
    {
      do: 'Or leave `addresses` out: istiod then makes a Deployment and a Service for this Gateway.',
      risk: 'A second load balancer, with an address of its own.',
      undo: 'Set `addresses` again.',
      verify: '`Programmed` is True.',
    },
  ],
  sources: [
    {
      title: 'Istio master@86c9f01, pilot/pkg/config/kube/gatewaycommon/context.go',
      url: 'https://github.com/istio/istio/blob/master/pilot/pkg/config/kube/gatewaycommon/context.go',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: Kubernetes Gateway API',
      url: 'https://istio.io/latest/docs/tasks/traffic-management/ingress/gateway-api/',
      read: '2026-11-23',
    },
  ],
});
