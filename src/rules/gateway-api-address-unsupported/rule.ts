import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The Gateway asks for an address that Istio does not take',
  says: 'The Gateway that is bound to an existing gateway names an address of a type other than Hostname.',
  area: 'gateway-api',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['gwapi-unsupportedaddress', 'gateway-api-address-unsupported'],
            },
          },
        },
        because: 'The status says that this kind of address is not supported.',
      },
    ],
  },
  lookalikes: ['gateway-api-cross-namespace-service', 'gateway-loadbalancer-address-pending'],
  scan: {
    no: 'It stands in the output of a command or in a status, not in a proxy’s log.',
  },
  applies: {},
  fixes: [
    {
      do: 'Bound to an existing gateway: name its Service.',
      snippet: 'spec:\n  addresses:\n  - type: Hostname\n    value: <gateway-service>.<namespace>.svc.cluster.local',
      risk: 'The listeners are opened on that gateway.',
      undo: 'kubectl apply it from before.',
      verify: '`Accepted` and `Programmed` are True.',
    },
    {
      do: 'You want a fixed address for a gateway of its own: leave `addresses` out, and set it as your cloud’s annotation on the Service.',
      snippet: 'spec:\n  infrastructure:\n    annotations:\n      <annotation-of-your-cloud>: <address>',
      risk: 'The load balancer may be made anew, with a new address.',
      undo: 'Take the annotation away.',
      verify: 'The Service has that EXTERNAL-IP.',
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
